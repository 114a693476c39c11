using RightsGraph.Archive.Records;
using Spectre.Console;

namespace RightsGraph.Server.Commands;

internal static class SearchCommand
{
    private static readonly Argument<string[]> Words = new("WORDS")
    {
        Description = "What to look for, as docs/query-language.md tells; all arguments are one query. "
            + "Put -- before words that begin with -.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<bool> Json = new("--json")
    {
        Description = "Print each hit as a line of JSON, with its whole text.",
    };

    private static readonly Option<bool> Csv = new("--csv")
    {
        Description = "Print the hits as CSV, with their whole texts.",
    };

    public static Command Create()
    {
        var command = new Command("search", "Shows the ranked hits in the terminal, matches marked. Needs no server.")
        {
            Words, Json, Csv,
        };
        SearchOptions.AddTo(command);
        SettingOptions.AddArchiveTo(command);
        SettingOptions.AddIndexTo(command);
        command.Validators.Add(line =>
        {
            if (line.GetValue(Json) && line.GetValue(Csv))
            {
                line.AddError("--json and --csv exclude each other; expected one of them.");
            }
        });
        command.RunsOnArchive((archive, line, cancellation) =>
            SearchAsync(archive.Store, archive.Settings, line, cancellation));
        return command;
    }

    private static async Task<int> SearchAsync(
        ArchiveStore store, StoreSettings settings, ParseResult line, CancellationToken cancellation)
    {
        try
        {
            return await SearchAsync(store, settings, line, readsRecords: true, cancellation);
        }
        catch (IOException) when (store.WhenCacheIsDamaged.IsCompleted)
        {
            // The copy of a text is damaged, and nothing is printed yet: the store has the text.
            return await SearchAsync(store, settings, line, readsRecords: false, cancellation);
        }
    }

    private static async Task<int> SearchAsync(
        ArchiveStore store,
        StoreSettings settings,
        ParseResult line,
        bool readsRecords,
        CancellationToken cancellation)
    {
        var (where, order) = (SearchOptions.FilterOf(line), SearchOptions.OrderOf(line));
        var (first, after) = (SearchOptions.FirstOf(line), SearchOptions.AfterOf(line));
        using var index = await CommandIndex.OpenAsync(
            store, settings, SettingOptions.ReadSynonyms(line), readsRecords, cancellation);
        var snapshot = index.Snapshot;
        if (after is not null && order == SearchOrder.Relevance && after.Version != snapshot.Version)
        {
            await Console.Error.WriteLineAsync(
                $"--after is of version {after.Version} of the archive, which is at {snapshot.Version} now and ranks "
                + "anew; search again without it.");
            return ExitCodes.Failure;
        }

        Source? source = null;
        if (SearchOptions.SourceOf(line) is { } name)
        {
            var sources = new SourceLookup(await store.ReadSourcesAsync(cancellation));
            source = sources.Find(name);
            if (source is null)
            {
                await Console.Error.WriteLineAsync(sources.NotFoundMessage(name));
                return ExitCodes.Failure;
            }
        }

        var request = new SearchRequest
        {
            Query = string.Join(' ', line.GetRequiredValue(Words)),
            Where = where,
            Match = SearchOptions.MatchOf(line),
            Order = order,
            First = source is null ? first : null,
            After = source is null ? after?.Position : null,
        };
        var result = index.Search(request, cancellation);
        var page = HitPage.Of(result, snapshot.Version, source, after, first);
        _ = page.Hits.Sum(hit => hit.Document.Text?.Length ?? 0);
        Write(page, line);
        await WriteAdviceAsync(result);
        return ExitCodes.Success;
    }

    private static void Write(HitPage page, ParseResult line)
    {
        if (line.GetValue(Json))
        {
            HitLines.WriteJson(page);
        }
        else if (line.GetValue(Csv))
        {
            HitLines.WriteCsv(page);
        }
        else
        {
            new HitList(AnsiConsole.Console).Write(page);
        }
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
