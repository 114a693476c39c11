using RightsGraph.Api.Schema.Sorting;
using RightsGraph.Archive.Readers;
using RightsGraph.Search;
using RightsGraph.Search.Results;

namespace RightsGraph.Api.Schema;

internal abstract class EnumType<T> : EnumerationGraphType
    where T : struct, Enum
{
    protected EnumType(
        string name, string description, params IEnumerable<(string Name, T Value, string Description)> values)
    {
        Name = name;
        Description = description;
        foreach (var value in values)
        {
            Add(value.Name, value.Value, value.Description);
        }
    }
}

internal sealed class DatePrecisionType() : EnumType<DatePrecision>(
    "DatePrecision",
    "How much of a date its source states.",
    ("DAY", DatePrecision.Day, "The day."),
    ("MONTH", DatePrecision.Month, "The month: the date is its first day."),
    ("YEAR", DatePrecision.Year, "The year: the date is its first day."));

internal sealed class DocumentTypeType() : EnumType<DocumentType>(
    "DocumentType",
    "What a text of the archive is.",
    ("SUMMARY", DocumentType.Summary, "A country's assessment in one paragraph."),
    ("ENTRY", DocumentType.Entry, "A dated item of a country's page."));

internal sealed class EntryKindType() : EnumType<EntryKind>(
    "EntryKind",
    "What an entry is.",
    ("NEWS", EntryKind.News, "A news release."),
    ("REPORT", EntryKind.Report, "A report."),
    ("LETTER", EntryKind.Letter, "A letter to a government, a company or an official."),
    ("DISPATCH", EntryKind.Dispatch, "A short piece written close to the event."),
    ("COMMENTARY", EntryKind.Commentary, "A commentary or an opinion."),
    ("STATEMENT", EntryKind.Statement, "A statement or recommendation, for instance before a UN body."),
    ("UNKNOWN", EntryKind.Unknown, "The source does not tell."));

internal sealed class SearchFieldType() : EnumType<SearchField>(
    "SearchField",
    "What of a text is searched.",
    ("COUNTRY", SearchField.Country, "The names of the countries that it is about."),
    ("TITLE", SearchField.Title, "Its title."),
    ("TEXT", SearchField.Text, "The text itself."));

internal sealed class SearchOrderType() : EnumType<SearchOrder>(
    "SearchOrder",
    "Which hits come first.",
    ("RELEVANCE", SearchOrder.Relevance, "Those that answer the query best."),
    ("NEWEST", SearchOrder.Newest, $"The newest. {Undated}"),
    ("OLDEST", SearchOrder.Oldest, $"The oldest. {Undated}"))
{
    private const string Undated =
        "A text without a date counts as 1 January of its year, one without a year comes last.";
}

internal sealed class SearchMatchType() : EnumType<SearchMatch>(
    "SearchMatch",
    "Which texts are hits of a query, where no operator says it.",
    (
        "BEST",
        SearchMatch.Best,
        "Those that hold enough of the query, rare words counting more, and of the countries that it names at least "
        + "one; where there are none, those that hold some of it."),
    ("ANY", SearchMatch.Any, "Those that hold anything of it."),
    ("ALL", SearchMatch.All, "Those that hold all of it."));

internal sealed class SearchCollapseType() : EnumType<SearchCollapse>(
    "SearchCollapse",
    "Which hits are folded into one.",
    ("NONE", SearchCollapse.None, "None: each stands for itself."),
    (
        "SIMILAR",
        SearchCollapse.Similar,
        "Those about one country that say the same, such as a paragraph that a report repeats every year: four in five "
        + "of all runs of five words in either are in both. Which texts say the same does not depend on the search; "
        + "of each group the hit that comes first in `order` stands for the others."));

internal sealed class SortEnumType() : EnumType<SortDirection>(
    "SortEnumType",
    "Which way to sort.",
    ("ASC", SortDirection.Ascending, "Smallest first, nulls before all."),
    ("DESC", SortDirection.Descending, "Greatest first, nulls behind all."));

internal sealed class SourceFormatType() : EnumType<SourceFormat>(
    "SourceFormat",
    "The formats that source documents come in.",
    ("COUNTRY_PAGE", SourceFormat.CountryPage, "The bullets of an organisation's page on one country."),
    ("JSON_LINES", SourceFormat.JsonLines, "A record a line."));

internal sealed class SuggestionKindType() : EnumType<SuggestionKind>(
    "SuggestionKind",
    "What can be suggested.",
    ("COUNTRY", SuggestionKind.Country, "A country that the archive covers, whichever of its names was typed."),
    ("THEME", SuggestionKind.Theme, "A right that texts are about."),
    ("TERM", SuggestionKind.Term, "A word or a phrase of the archive."));

internal sealed class TimelineIntervalType() : EnumType<TimelineInterval>(
    "TimelineInterval",
    "How long the periods of a timeline are.",
    ("YEAR", TimelineInterval.Year, "Years. A text without a date counts by its year."),
    (
        "MONTH",
        TimelineInterval.Month,
        "Months. A text without a date counts nowhere, nor does one of which only the year is known."));
