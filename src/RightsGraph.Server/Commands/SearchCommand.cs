using Spectre.Console;

namespace RightsGraph.Server.Commands;

internal static class SearchCommand
{
    public static Command Create()
    {
        var words = new Argument<string[]>("WORDS")
        {
            Description = "What to look for, as docs/query-language.md tells; all arguments are one query.",
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
            // Reading the value throws if it is no number.
            if (given.Tokens is [var token] && !(int.TryParse(token.Value, out var number) && number >= 1))
            {
                given.AddError($"--first {token.Value} is no number of hits; expected a whole number from 1.");
            }
        });
        var command = new Command("search", "Shows the ranked hits in the terminal, matches marked. Needs no server.")
        {
            words, first,
        };
        SettingOptions.AddArchiveTo(command);
        command.SetAction((line, cancellation) => ArchiveCommand.RunAsync(
            line,
            store => SearchAsync(
                store, string.Join(' ', line.GetRequiredValue(words)), line.GetValue(first), cancellation),
            cancellation));
        return command;
    }

    private static async Task<int> SearchAsync(
        ArchiveStore store, string query, int first, CancellationToken cancellation)
    {
        var snapshot = await store.LoadSnapshotAsync(cancellation: cancellation);
        using var index = SearchIndex.Build(snapshot, cancellation);
        var result = index.Search(new SearchRequest { Query = query, First = first }, cancellation);
        new HitList(AnsiConsole.Console).Write(result);
        await WriteAdviceAsync(result);
        return ExitCodes.Success;
    }

    private static async Task WriteAdviceAsync(SearchResult result)
    {
        foreach (var warning in result.UnderstoodAs.Warnings)
        {
            await Console.Error.WriteLineAsync(Printable.Sanitize(warning));
        }

        if (result.DidYouMean is { } corrected)
        {
            await Console.Error.WriteLineAsync($"Did you mean: {Printable.Sanitize(corrected)}");
        }
    }
}
