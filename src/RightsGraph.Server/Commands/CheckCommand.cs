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
            "check", "Reads source documents and reports what is in them and what is refused. Changes nothing.") { files };
        command.SetAction(line => Check(line.GetRequiredValue(files)));
        return command;
    }

    private static int Check(string[] files)
    {
        var refused = false;
        foreach (var file in files)
        {
            if (ReadBytes(file) is not { } bytes)
            {
                return ExitCodes.Failure;
            }

            var outcome = DocumentReader.Read(new SourceDocument(file, bytes), TimeProvider.System.GetUtcNow());
            foreach (var refusal in outcome.Refusals)
            {
                Console.Out.WriteLine($"refused {refusal}");
            }

            if (outcome.Document is { } document)
            {
                Console.Out.WriteLine($"read {SeedReport.Of(document)}");
            }

            refused |= outcome.Refusals.Count > 0;
        }

        return refused ? ExitCodes.Refused : ExitCodes.Success;
    }

    private static byte[]? ReadBytes(string file)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(problem.Message);
            return null;
        }
    }
}
