using Pdc.Tests.Storage.Publishing;
using Xunit.Runner.InProc.SystemConsole;

return args is [DyingProcess.Verb, ..] ? await DyingProcess.Run(args) : await ConsoleRunner.Run(args);
