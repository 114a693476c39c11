using System.CommandLine.Parsing;

namespace RightsGraph.Server.Commands;

internal static class CommandLine
{
    public const string Description = "RightsGraph serves an archive of human-rights reporting as GraphQL.\n\n"
        + "Data goes to standard output, messages to standard error.\n"
        + "Exit codes: 0 success, 1 failure, 2 bad usage or setting, 3 a document was refused.";

    private const int EndedBySigint = 130;
    private const int EndedBySigterm = 143;
    private const string Interrupted = "Interrupted.";

    /// <summary>What a command has from a signal to its end, so that it has ended within a second.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(700);

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
        StandardStream.ReplaceThoseOfConsole();

        // A word that begins with @ would name a file of further arguments.
        var line = program.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (UnknownOptions(line).ToList() is { Count: > 0 } unknown)
        {
            return BadUsage(unknown);
        }

        if (line.Errors.Count > 0)
        {
            return BadUsage(line.Errors.Select(error => error.Message));
        }

        try
        {
            var exitCode = await line.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,

                // A server may still answer; Hosting:StopSeconds ends it.
                ProcessTerminationTimeout = line.Action == program.Action ? Timeout.InfiniteTimeSpan : Longest,
            });
            return exitCode is EndedBySigint or EndedBySigterm ? await FailedAsync(Interrupted) : exitCode;
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
            return await FailedAsync(Interrupted);
        }
        catch (IOException problem)
        {
            return await FailedAsync(problem.Message);
        }
    }

    /// <summary>An argument takes whatever is no option: a misspelt one would be a word of a query. What stands behind
    /// its <c>=</c> may be a secret.</summary>
    private static IEnumerable<string> UnknownOptions(ParseResult line) => line.Tokens
        .TakeWhile(token => token.Type != TokenType.DoubleDash)
        .Where(token => token.Value is ['-', _, ..])
        .Where(token => line.UnmatchedTokens.Contains(token.Value)
            || line.CommandResult.Tokens.Any(word => ReferenceEquals(word, token)))
        .Select(token => $"There is no option {Printable.Sanitize(token.Value.Split('=')[0])} here; "
            + "put -- before words that begin with -.");

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
