using Pdc.Functions.Hosting;

try
{
    var configuration = new ConfigurationBuilder().AddEnvironmentVariables("ASPNETCORE_").AddEnvironmentVariables().AddCommandLine(args).Build();
    await FunctionApp.Build(FunctionAppOptions.Read(configuration)).RunAsync();
    return 0;
}
catch (SettingsError error)
{
    foreach (var sentence in error.Sentences)
        Console.Error.WriteLine(sentence);
    return 1;
}
catch (IOException taken) when (taken.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
{
    Console.Error.WriteLine("De poort is al in gebruik door een ander programma. Kies met --port een andere.");
    return 1;
}
