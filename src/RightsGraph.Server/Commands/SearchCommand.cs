using System.CommandLine;
using RightsGraph.Search;
using RightsGraph.Server.Seeding;
using Spectre.Console;

namespace RightsGraph.Server.Commands;

internal static class SearchCommand
{
    public static Command Create()
    {
        var words = new Argument<string[]>("WORDS")
        {
            Description = "What to look for, in the query language of the README; all arguments are one query.",
            Arity = ArgumentArity.OneOrMore,
        };
        var first = new Option<int>("--first")
        {
            Description = "How many hits to show, at most.",
            DefaultValueFactory = _ => 10,
            HelpName = "N",
        };
        first.Validators.Add(option =>
        {
            if (option.GetValueOrDefault<int>() < 1)
            {
                option.AddError("--first is less than 1; expected a whole number from 1.");
            }
        });
        var command = new Command("search", "Shows the ranked hits in the terminal, matches marked. Needs no server.")
        {
            words, first, SeedOptions.Seeds, SeedOptions.SkipInvalid,
        };
        command.SetAction((line, cancellation) => SearchAsync(
            string.Join(' ', line.GetRequiredValue(words)), line.GetValue(first), SeedOptions.Read(line), cancellation));
        return command;
    }

    private static async Task<int> SearchAsync(string query, int first, SeedSettings seeds, CancellationToken cancellation)
    {
        try
        {
            var archive = new SeededArchive(seeds, TimeProvider.System, Refusals);
            using var index = await archive.BuildAsync(cancellation);
            if (index is null)
            {
                return ExitCodes.Refused;
            }

            new HitList(AnsiConsole.Console).Write(index.Search(new SearchRequest { Query = query, First = first }, cancellation));
            return ExitCodes.Success;
        }
        catch (IOException problem)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return ExitCodes.Failure;
        }
    }

    /// <summary>Here what was read is of no interest, only what was not.</summary>
    private static void Refusals(string report)
    {
        if (!report.StartsWith("read ", StringComparison.Ordinal))
        {
            Console.Error.WriteLine(report);
        }
    }
}
