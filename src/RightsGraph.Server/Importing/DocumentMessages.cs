using RightsGraph.Archive.Records;

namespace RightsGraph.Server.Importing;

/// <summary>One line about a document, for people.</summary>
internal static class DocumentMessages
{
    private const int MaxNames = 3;

    public static string Describe(ParsedDocument document)
    {
        var countries = document.Records.SelectMany(record => record.Countries).Distinct().ToArray();
        var where = countries.Length == 1 ? countries[0].Name : Count(countries.Length, "country", "countries");
        var withoutText = document.Entries.Count(entry => entry.Text is null);
        return $"read {Printable.Sanitize(document.Source.Name)}: {where}, "
            + $"{Count(document.Summaries.Count, "summary", "summaries")}, "
            + Count(document.Entries.Count, "entry", "entries")
            + (withoutText > 0 ? $" ({withoutText} without text)" : "")
            + $", language {document.Source.Language}";
    }

    public static string Describe(ImportedDocument document) =>
        $"{document.Result.ToString().ToLowerInvariant()} {Printable.Sanitize(document.Document)}: "
        + $"{WhereOf(document)}, "
        + $"{Count(document.Summaries, "summary", "summaries")}, "
        + Count(document.Entries, "entry", "entries")
        + (document.LeftOut > 0 ? $", {Count(document.LeftOut, "line", "lines")} left out" : "");

    /// <summary>The countries by name, as long as they are few: a text under the wrong one must show at once.</summary>
    public static string WhereOf(ImportedDocument document) =>
        document.CountryNames.Count is > 0 and <= MaxNames
            ? string.Join(", ", document.CountryNames)
            : Count(document.Countries, "country", "countries");

    public static string Describe(ReadNote note)
    {
        var line = note.Line is { } number ? $":{number}" : "";
        return Printable.Sanitize($"note {note.Document}{line}: {note.Message}");
    }

    public static string Describe(Refusal refusal, bool isSkipped) =>
        $"{(isSkipped ? "skipped" : "refused")} {refusal}";

    public static string DescribeLeftAlone(Refusal refusal) => $"left alone {refusal}";

    /// <summary>Null where nothing was read by an earlier program.</summary>
    public static string? DescribeReadEarlier(IEnumerable<Source> sources)
    {
        var earlier = sources.Count(source => source.Reader < DocumentReader.Version);
        return earlier == 0
            ? null
            : $"{Count(earlier, "document was", "documents were")} read by an earlier version of this program; "
                + $"import {(earlier == 1 ? "it" : "them")} again to read more of {(earlier == 1 ? "it" : "them")}.";
    }

    public static string Count(long number, string one, string many) => $"{number:N0} {(number == 1 ? one : many)}";
}
