namespace RightsGraph.Server.Commands;

internal static class CommandLine
{
    public const string Description = "RightsGraph serves an archive of human-rights reporting as GraphQL.\n\n"
        + "Data goes to standard output, messages to standard error.\n"
        + "Exit codes: 0 success, 1 failure, 2 bad usage or setting, 3 a document was refused.";

    /// <summary>Without a command, the program serves.</summary>
    public static RootCommand ServingByDefault(this RootCommand program)
    {
        var serve = program.Subcommands.Single(command => command.Name == ServeCommand.Name);
        foreach (var option in serve.Options)
        {
            program.Options.Add(option);
        }

        program.Action = serve.Action;
        return program;
    }

    /// <summary>Gives the exit code: one of <see cref="ExitCodes"/>.</summary>
    public static async Task<int> RunAsync(this RootCommand program, string[] args)
    {
        var line = program.Parse(args);
        if (line.Errors.Count > 0)
        {
            return BadUsage(line.Errors.Select(error => error.Message));
        }

        try
        {
            return await line.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,

                // The library's 2 seconds would end a server that still answers; Hosting:StopSeconds ends it.
                ProcessTerminationTimeout = Timeout.InfiniteTimeSpan,
            });
        }
        catch (BadSettingException bad)
        {
            return BadUsage([bad.Message]);
        }
        catch (StoreException problem)
        {
            return await FailedAsync(problem.Message);
        }
        catch (OperationCanceledException)
        {
            return await FailedAsync("Interrupted.");
        }
    }

    private static async Task<int> FailedAsync(string problem)
    {
        await Console.Error.WriteLineAsync(problem);
        return ExitCodes.Failure;
    }

    private static int BadUsage(IEnumerable<string> problems)
    {
        foreach (var problem in problems)
        {
            Console.Error.WriteLine(problem);
        }

        Console.Error.WriteLine("Run with --help to see what is allowed.");
        return ExitCodes.BadUsage;
    }
}
