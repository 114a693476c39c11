using System.CommandLine;
using RightsGraph.Archive.Reading;
using RightsGraph.Server.Seeding;

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

    /// <summary>Looks at every file, whatever is wrong with those before it.</summary>
    private static int Check(string[] files)
    {
        var exitCode = ExitCodes.Success;
        foreach (var file in files)
        {
            try
            {
                var document = new SourceDocument(file, SeedFolder.ReadBytes(file));
                if (!Check(document) && exitCode == ExitCodes.Success)
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

    /// <summary>Whether all of it was taken.</summary>
    private static bool Check(SourceDocument document)
    {
        var outcome = DocumentReader.Read(document, TimeProvider.System.GetUtcNow());
        foreach (var refusal in outcome.Refusals)
        {
            Console.Out.WriteLine(SeedLines.Of(refusal, isSkipped: false));
        }

        if (outcome.Document is { } read)
        {
            Console.Out.WriteLine(SeedLines.Of(read));
        }

        return outcome.Refusals.Count == 0;
    }
}
