namespace RightsGraph.Server.Commands;

internal static class CheckCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = $"Source documents ({SourceNames.Endings}), folders of them, or patterns with * and **.",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command(
            "check",
            "Reads source documents and reports what is in them and what is refused. Changes nothing.") { paths };
        command.Runs((line, cancellation) => Task.FromResult(Check(line.GetRequiredValue(paths), cancellation)));
        return command;
    }

    private static int Check(string[] paths, CancellationToken cancellation)
    {
        var exitCode = ExitCodes.Success;
        foreach (var file in ImportPaths.Expand(paths, Fail, Console.Error.WriteLine))
        {
            try
            {
                if (!Check(file.WithName(file.DisplayName), cancellation) && exitCode == ExitCodes.Success)
                {
                    exitCode = ExitCodes.Refused;
                }
            }
            catch (IOException problem)
            {
                Fail(problem.Message);
            }
        }

        return exitCode;

        void Fail(string problem)
        {
            Console.Error.WriteLine(problem);
            exitCode = ExitCodes.Failure;
        }
    }

    /// <summary>False if any of it was refused.</summary>
    private static bool Check(DocumentFile file, CancellationToken cancellation)
    {
        var isWhole = true;

        // A large document is read for many seconds.
        var source = file.Source with { OnRead = _ => cancellation.ThrowIfCancellationRequested() };
        foreach (var outcome in DocumentReader.ReadAll(source, TimeProvider.System.GetUtcNow()))
        {
            isWhole &= outcome.Refusals.Count == 0;
            foreach (var refusal in outcome.Refusals)
            {
                Console.Out.WriteLine(DocumentMessages.Describe(refusal, isSkipped: false));
            }

            if (outcome.Document is { } read)
            {
                Console.Out.WriteLine(DocumentMessages.Describe(read));
            }
        }

        return isWhole;
    }
}
