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
        command.SetAction(line => Check(line.GetRequiredValue(paths)));
        return command;
    }

    private static int Check(string[] paths)
    {
        var exitCode = ExitCodes.Success;
        foreach (var file in ImportPaths.Expand(paths, Fail, Console.Error.WriteLine))
        {
            try
            {
                if (!Check(file.WithName(file.DisplayName)) && exitCode == ExitCodes.Success)
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
    private static bool Check(DocumentFile file)
    {
        var isWhole = true;
        foreach (var outcome in DocumentReader.ReadAll(file.Source, TimeProvider.System.GetUtcNow()))
        {
            isWhole &= outcome.Refusals.Count == 0;
            foreach (var refusal in outcome.Refusals)
            {
                Console.Out.WriteLine(DocumentMessages.Describe(refusal, isSkipped: false));
            }

            foreach (var note in outcome.Notes)
            {
                Console.Out.WriteLine(DocumentMessages.Describe(note));
            }

            if (outcome.Document is { } read)
            {
                Console.Out.WriteLine(DocumentMessages.Describe(read));
            }
        }

        return isWhole;
    }
}
