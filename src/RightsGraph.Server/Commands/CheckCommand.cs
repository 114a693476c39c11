using RightsGraph.Archive.Readers.Mapping;

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
        var map = MapOptions.Create();
        var command = new Command(
            "check",
            "Reads source documents and reports what is in them and what is refused. Changes nothing.") { paths, map };
        command.SetAction(line => Check(line.GetRequiredValue(paths), MapOptions.Read(line, map)));
        return command;
    }

    private static int Check(string[] paths, DocumentMapping mapping)
    {
        var exitCode = ExitCodes.Success;
        var (others, read, leftAlone) = (new List<string>(), 0, 0);
        foreach (var file in ImportPaths.Expand(paths, Fail, Console.Error.WriteLine, others))
        {
            try
            {
                var isWhole = Check(file.WithName(file.DisplayName).WithMapping(mapping), ref read, ref leftAlone);
                if (!isWhole && exitCode == ExitCodes.Success)
                {
                    exitCode = ExitCodes.Refused;
                }
            }
            catch (IOException problem)
            {
                Fail(problem.Message);
            }
        }

        return exitCode == ExitCodes.Success && read == 0 && others.Count + leftAlone > 0
            ? ExitCodes.Refused
            : exitCode;

        void Fail(string problem)
        {
            Console.Error.WriteLine(problem);
            exitCode = ExitCodes.Failure;
        }
    }

    /// <summary>False if any of it was refused.</summary>
    private static bool Check(DocumentFile file, ref int read, ref int leftAlone)
    {
        var isWhole = true;
        foreach (var outcome in DocumentReader.ReadAll(file.Source, TimeProvider.System.GetUtcNow()))
        {
            if (outcome.IsForeign && file.Folder is not null)
            {
                leftAlone++;
                Console.Out.WriteLine(DocumentMessages.DescribeLeftAlone(outcome.Refusals[0]));
                continue;
            }

            isWhole &= outcome.Refusals.Count == 0;
            foreach (var refusal in outcome.Refusals)
            {
                Console.Out.WriteLine(DocumentMessages.Describe(refusal, isSkipped: false));
            }

            if (outcome.Document is { } document)
            {
                read++;
                Console.Out.WriteLine(DocumentMessages.Describe(document));
            }
        }

        return isWhole;
    }
}
