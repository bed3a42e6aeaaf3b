using Almoner.Cli;
using Almoner.Cli.Terminal;

return await AlmonerCommand.Run(args, new Shell(Console.Out, Console.Error, Console.IsOutputRedirected, TimeProvider.System, Environment.UserName));
