namespace RightsGraph.Server.Commands;

internal static class CheckCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = $"Source documents: {SourceNames.Endings}.",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command(
            "check",
            "Reads source documents and reports what is in them and what is refused. Changes nothing.") { files };
        command.SetAction(line => Check(line.GetRequiredValue(files)));
        return command;
    }

    private static int Check(string[] files)
    {
        var exitCode = ExitCodes.Success;
        foreach (var file in files)
        {
            try
            {
                if (!Check(new DocumentFile(file, file)) && exitCode == ExitCodes.Success)
                {
                    exitCode = ExitCodes.Refused;
                }
            }
            catch (IOException problem)
            {
                Console.Error.WriteLine(problem.Message);
                exitCode = ExitCodes.Failure;
            }
        }

        return exitCode;
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

            if (outcome.Document is { } read)
            {
                Console.Out.WriteLine(DocumentMessages.Describe(read));
            }
        }

        return isWhole;
    }
}
