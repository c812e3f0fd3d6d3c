using System.CommandLine;
using Pdc.Cli;

var root = new RootCommand("PDC: catalogus en verwijsgids voor de jeugdhulp in een regio.")
{
};

return await root.Parse(args).InvokeAsync();
