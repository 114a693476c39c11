using System.CommandLine;
using RightsGraph.Archive.Reading;
using RightsGraph.Archive.Store;
using RightsGraph.Search;
using RightsGraph.Server.Seeding;
using RightsGraph.Server.Settings;
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
        first.Validators.Add(given =>
        {
            // The value itself throws where it is no number.
            if (given.Tokens is [var token] && !(int.TryParse(token.Value, out var number) && number >= 1))
            {
                given.AddError($"--first {token.Value} is no number of hits; expected a whole number from 1.");
            }
        });
        var command = new Command("search", "Shows the ranked hits in the terminal, matches marked. Needs no server.")
        {
            words, first,
        };
        SettingOptions.AddTo(command);
        command.SetAction((line, cancellation) =>
        {
            var configuration = SettingsReader.Configuration(SettingOptions.Read(line));
            var seeds = SettingsReader.Read<SeedSettings>(configuration, SeedSettings.Section);
            return SearchAsync(
                string.Join(' ', line.GetRequiredValue(words)), line.GetValue(first), seeds, cancellation);
        });
        return command;
    }

    private static async Task<int> SearchAsync(
        string query, int first, SeedSettings seeds, CancellationToken cancellation)
    {
        try
        {
            var archive = new SeededArchive(seeds, TimeProvider.System, new OnlyRefusals());
            await using var store = ArchiveStore.InMemory(TimeProvider.System);
            using var index = await archive.BuildAsync(store, cancellation);
            if (index is null)
            {
                return ExitCodes.Refused;
            }

            var result = index.Search(new SearchRequest { Query = query, First = first }, cancellation);
            new HitList(AnsiConsole.Console).Write(result);
            await WriteAdviceAsync(result);
            return ExitCodes.Success;
        }
        catch (IOException problem)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return ExitCodes.Failure;
        }
    }

    private static async Task WriteAdviceAsync(SearchResult result)
    {
        foreach (var warning in result.UnderstoodAs.Warnings)
        {
            await Console.Error.WriteLineAsync(Printable.Of(warning));
        }

        if (result.DidYouMean is { } corrected)
        {
            await Console.Error.WriteLineAsync($"Did you mean: {Printable.Of(corrected)}");
        }
    }

    /// <summary>Here what was read is of no interest, only what was not.</summary>
    private sealed class OnlyRefusals : ISeedReport
    {
        public void Begin(string folder)
        {
        }

        public void Read(ReadDocument document)
        {
        }

        public void Refuse(Refusal refusal, bool isSkipped) =>
            Console.Error.WriteLine(SeedLines.Of(refusal, isSkipped));
    }
}
