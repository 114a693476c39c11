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
    private static readonly TimeSpan TerminationTimeout = TimeSpan.FromMilliseconds(700);

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

    /// <summary>Sets the action of a command, which gives the exit code.</summary>
    public static void Runs(this Command command, Func<ParseResult, CancellationToken, Task<int>> run) =>
        command.SetAction(async (line, cancellation) =>
        {
            // A signal that comes before the action has returned its task ends the program at once.
            await Task.Yield();
            return await run(line, cancellation);
        });

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

        if (EmptyValues(line, args).ToList() is { Count: > 0 } empty)
        {
            return BadUsage(empty);
        }

        try
        {
            var exitCode = await line.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,

                // A server may still answer; Hosting:StopSeconds ends it.
                ProcessTerminationTimeout = line.Action == program.Action
                    ? Timeout.InfiniteTimeSpan
                    : TerminationTimeout,
            });
            return exitCode is EndedBySigint or EndedBySigterm ? await FailedAsync(Interrupted) : exitCode;
        }
        catch (BadSettingException bad)
        {
            return BadUsage([bad.Message]);
        }
        catch (Exception problem) when (problem is StoreException or IOException or UnauthorizedAccessException)
        {
            return await FailedAsync(problem.Message);
        }
        catch (OperationCanceledException)
        {
            return await FailedAsync(Interrupted);
        }
        catch (Exception fault)
        {
            return await FailedAsync($"The program has a fault ({fault.GetType().Name}): {fault.Message}");
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

    /// <summary>As of a variable that a script did not set: no path, name or store is empty. The parser takes
    /// <c>--watch=</c> for <c>--watch</c>.</summary>
    private static IEnumerable<string> EmptyValues(ParseResult line, string[] args) => line.CommandResult.Children
        .OfType<OptionResult>()
        .Where(option => option.Tokens.Any(token => token.Value.Length == 0))
        .Select(option => option.Option.Name)
        .Concat(args
            .TakeWhile(arg => arg != "--")
            .Where(arg => arg.StartsWith("--", StringComparison.Ordinal) && arg.IndexOf('=') == arg.Length - 1)
            .Select(arg => arg[..^1]))
        .Select(name => $"{name} is empty; give it a value, or leave it out.");

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
