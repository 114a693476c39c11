namespace RightsGraph.Server.Importing;

/// <summary>One line about a document, for people.</summary>
internal static class DocumentMessages
{
    public static string Describe(ParsedDocument document)
    {
        var countries = document.Summaries.Select(summary => summary.Country)
            .Concat(document.Entries.Select(entry => entry.Country))
            .Distinct()
            .ToArray();
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
        + $"{Count(document.Countries, "country", "countries")}, "
        + $"{Count(document.Summaries, "summary", "summaries")}, "
        + Count(document.Entries, "entry", "entries");

    public static string Describe(Refusal refusal, bool isSkipped) =>
        $"{(isSkipped ? "skipped" : "refused")} {refusal}";

    public static string DescribeLeftAlone(Refusal refusal) => $"left alone {refusal}";

    public static string Count(int number, string one, string many) => $"{number:N0} {(number == 1 ? one : many)}";
}
