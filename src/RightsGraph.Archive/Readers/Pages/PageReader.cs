using RightsGraph.Archive.Languages;
using RightsGraph.Archive.Readers.Dates;
using RightsGraph.Archive.Readers.Places;

namespace RightsGraph.Archive.Readers.Pages;

/// <summary>Reads the lines of a page, of a text or a marked-up one, into a document with its records. The page is
/// accepted whole or refused.</summary>
internal static class PageReader
{
    public static ReadOutcome Read(
        SourceDocument document, FrontMatter matter, IReadOnlyList<PageLine> lines, DateTimeOffset importedAt)
    {
        matter = matter.Or(document.Mapping);
        lines = CountedMonths.Read(lines, out var either);
        if (either is not null)
        {
            return ReadOutcome.Refused(new Refusal(document.Name, either.Line, either.Message));
        }

        var orders = OrdersIn(lines);
        var dates = new DateOptions
        {
            Today = DateOnly.FromDateTime(importedAt.UtcDateTime),
            Order = matter.Order ?? orders.Decided,
        };
        var content = PageParser.Parse(lines, dates, matter);
        if (ProblemOf(content, lines.Count > 0 ? matter.BodyStart + 1 : Math.Max(1, matter.BodyStart)) is { } problem)
        {
            return ReadOutcome.Refused(new Refusal(document.Name, problem.Line, problem.Message));
        }

        var decision = PageCountry.Decide(EvidenceOf(document, matter, content));
        if (decision.Problem is { } undecided)
        {
            return ReadOutcome.Refused(new Refusal(document.Name, matter.BodyStart + 1, undecided));
        }

        // Several countries that are not stated are those of sections, and each text needs one above it.
        var ofSections = matter.Countries.Count == 0 && decision.Countries.Count > 1;
        if (ofSections && content.Records.Find(record => record.SectionCountry is null) is { } homeless)
        {
            return ReadOutcome.Refused(new Refusal(
                document.Name,
                homeless.FirstLine,
                $"the page has sections of {NamedCountries.Join(decision.Countries)}, and this text stands above the "
                    + "first; put a heading above it that is the name of its country"));
        }

        var builder = new PageRecordBuilder(document, matter, content, importedAt)
        {
            Language = LanguageOf(matter, content),
            Countries = ofSections ? null : decision.Countries,
        };
        return new ReadOutcome(builder.Build(), [])
        {
            LeftOut = content.LeftOut,
            Notes = NotesOf(document, matter, content, matter.Order is null ? orders.Told : null),
        };
    }

    private static LineProblem? ProblemOf(PageContent content, int start) =>
        content.Problem is { } problem ? problem
        : content.Records.Count > ReadLimits.Records
            ? new LineProblem(content.Records[^1].FirstLine, $"more than {ReadLimits.Records:N0} records")
        : content.Records.Count == 0
            ? new LineProblem(
                start, "no text from here on; expected paragraphs, or lines that begin with a bullet or a date")
        : null;

    private static PageEvidence EvidenceOf(SourceDocument document, FrontMatter matter, PageContent content) => new()
    {
        Stated = matter.Countries,
        Ways = matter.Ways,
        Sections = [.. content.Records.Select(record => record.SectionCountry).OfType<Country>().Distinct()],
        OtherHeadings = content.Records[0].SectionCountry is null
            && content.Records.Exists(record => record.SectionCountry is not null)
                ? content.OtherHeadings
                : [],
        Title = matter.Title,
        FirstHeading = content.FirstHeading,
        Url = matter.Url,
        FileName = document.Name,
        Paragraphs = content.Records.SelectMany(record => record.Paragraphs()),
    };

    private static string LanguageOf(FrontMatter matter, PageContent content) =>
        matter.Language
        ?? LanguageDetector.Detect(content.Records.Select(record => RecordText.Of(record.Body) ?? record.Title));

    private static DayOrderEvidence OrdersIn(IReadOnlyList<PageLine> lines)
    {
        var orders = new DayOrderEvidence();
        foreach (var line in lines)
        {
            if (line.Text.Length > 0 && DateStart.MayBe(line.Text))
            {
                orders.See(line.Text, line.Number);
            }
        }

        return orders;
    }

    private static List<ReadNote> NotesOf(
        SourceDocument document, FrontMatter matter, PageContent content, string? toldOfOrder)
    {
        var notes = matter.Extra
            .Select(field => new ReadNote(
                document.Name,
                null,
                $"'{FieldProblems.Shortened(field.Name)}' is kept as an extra field of each record"))
            .ToList();
        if (toldOfOrder is not null)
        {
            notes.Add(new ReadNote(
                document.Name, null, $"{toldOfOrder}; state another order with {matter.Ways.Dates}"));
        }

        if (matter.Date is not null && !content.IsPost)
        {
            notes.Add(new ReadNote(
                document.Name, null, "the date that the page states is not used, as the page has dated entries"));
        }

        return notes;
    }
}
