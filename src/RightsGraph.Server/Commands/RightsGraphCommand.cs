using System.CommandLine;

namespace RightsGraph.Server.Commands;

/// <summary>The program's command line: a verb a class, and serve where none is given.</summary>
internal static class RightsGraphCommand
{
    /// <summary>Gives the exit code: one of <see cref="ExitCodes"/>.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var result = Create().Parse(args);
        if (result.Errors.Count == 0)
        {
            return await result.InvokeAsync();
        }

        foreach (var error in result.Errors)
        {
            await Console.Error.WriteLineAsync(error.Message);
        }

        await Console.Error.WriteLineAsync("Run with --help to see what is allowed.");
        return ExitCodes.BadUsage;
    }

    private static RootCommand Create()
    {
        var serve = ServeCommand.Create();
        var root = new RootCommand("RightsGraph serves an archive of human-rights reporting as GraphQL.\n\n"
            + "Data goes to standard output, messages to standard error.\n"
            + "Exit codes: 0 success, 1 failure, 2 bad usage or setting, 3 a document was refused.")
        {
            serve,
            SchemaCommand.Create(),
            SearchCommand.Create(),
            CheckCommand.Create(),
        };

        // Without a verb the program serves, with the same options.
        foreach (var option in serve.Options)
        {
            root.Options.Add(option);
        }

        root.Action = serve.Action;
        return root;
    }
}
