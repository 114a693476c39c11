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
        var json = new Option<bool>("--json") { Description = "Prints a line of JSON for each document." };
        var command = new Command(
            "check",
            "Reads source documents and reports what is in them, what is left out and what is refused. "
                + "Changes nothing.")
        {
            paths,
            map,
            json,
        };
        command.Runs((line, cancellation) => Task.FromResult(Check(
            line.GetRequiredValue(paths), MapOptions.Read(line, map), line.GetValue(json), cancellation)));
        return command;
    }

    private static int Check(string[] paths, DocumentMapping mapping, bool asJson, CancellationToken cancellation)
    {
        var exitCode = ExitCodes.Success;
        var (others, read, leftAlone) = (new List<string>(), 0, 0);
        foreach (var file in ImportPaths.Expand(paths, Fail, Console.Error.WriteLine, others))
        {
            try
            {
                var named = file.WithName(file.DisplayName).WithMapping(mapping);
                var isWhole = Check(named, asJson, ref read, ref leftAlone, cancellation);
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
    private static bool Check(
        DocumentFile file, bool asJson, ref int read, ref int leftAlone, CancellationToken cancellation)
    {
        var isWhole = true;

        // A large document is read for many seconds.
        var source = file.Source with { OnRead = _ => cancellation.ThrowIfCancellationRequested() };
        foreach (var outcome in DocumentReader.ReadAll(source, TimeProvider.System.GetUtcNow()))
        {
            var isLeftAlone = outcome.IsForeign && file.Folder is not null;
            leftAlone += isLeftAlone ? 1 : 0;
            read += outcome.Document is null ? 0 : 1;
            isWhole &= isLeftAlone || outcome.Refusals.Count == 0;
            if (asJson)
            {
                CheckLines.Write(file.DisplayName, outcome);
            }
            else
            {
                WriteForPeople(outcome, isLeftAlone);
            }
        }

        return isWhole;
    }

    private static void WriteForPeople(ReadOutcome outcome, bool isLeftAlone)
    {
        foreach (var refusal in outcome.Refusals)
        {
            Console.Out.WriteLine(isLeftAlone
                ? DocumentMessages.DescribeLeftAlone(refusal)
                : DocumentMessages.Describe(refusal, isSkipped: false));
        }

        if (outcome.Document is { } document)
        {
            Console.Out.WriteLine(DocumentMessages.Describe(document));
            CheckTable.Write(outcome);
        }
    }
}
