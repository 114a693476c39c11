using System.CommandLine.Parsing;
using System.Globalization;
using RightsGraph.Archive.Countries;
using RightsGraph.Archive.Records;

namespace RightsGraph.Server.Commands;

/// <summary>The options that narrow and order a search, each of which refuses what it does not know.</summary>
internal static class SearchOptions
{
    private static readonly Option<Country[]> Countries = ListOf<Country>(
        "--country",
        "NAME",
        "Only texts on the page of this country, by English name or ISO 3166-1 code; may be repeated.",
        text => CountryTable.Default.Find(text),
        text => CountryTable.Default.Suggest(text) is { } near
            ? $"is no country; did you mean {near}?"
            : "is no country; expected an English name or an ISO 3166-1 code.");

    private static readonly Option<PartialDate?> From = DateOf(
        "--from", "Only entries of this day or later, and summaries of its year or later.");

    private static readonly Option<PartialDate?> To = DateOf(
        "--to", "Only entries of this day or earlier, and summaries of its year or earlier.");

    private static readonly Option<string[]> Languages = ListOf<string>(
        "--language",
        "TAG",
        "Only texts in this language, such as en or pt-BR; may be repeated.",
        LanguageTag.Normalize,
        _ => "is no language tag; expected BCP 47, for instance en or pt-BR.");

    private static readonly Option<EntryKind?[]> Kinds = ListOf<EntryKind?>(
        "--kind",
        "KIND",
        $"Only entries of this kind: {NamesOf<EntryKind>()}; may be repeated.",
        text => TryParse(text, out EntryKind kind) ? kind : null,
        _ => $"is no kind; expected one of {NamesOf<EntryKind>()}.");

    private static readonly Option<SearchOrder> Order = OneOf(
        "--order",
        "ORDER",
        $"How to sort: {NamesOf<SearchOrder>()}.",
        text => TryParse(text, out SearchOrder order) ? order : default(SearchOrder?),
        $"is no order; expected one of {NamesOf<SearchOrder>()}.",
        SearchOrder.Relevance);

    private static readonly Option<SearchMatch> Match = OneOf(
        "--match",
        "MATCH",
        $"Which texts are hits: {NamesOf<SearchMatch>()}.",
        text => TryParse(text, out SearchMatch match) ? match : default(SearchMatch?),
        $"is no way to match; expected one of {NamesOf<SearchMatch>()}.",
        SearchMatch.Best);

    private static readonly Option<int> First = OneOf(
        "--first",
        "N",
        "How many hits to show, at most.",
        text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : default(int?),
        "is no number of hits; expected a whole number from 1.",
        10);

    private static readonly Option<string?> SourceName = new("--source")
    {
        Description = "Only texts of this source document, by its name or its id; the verb sources lists them.",
        HelpName = "SOURCE",
    };

    private static readonly Option<HitCursor?> After = OneOf<HitCursor?>(
        "--after",
        "CURSOR",
        "Go on behind this hit: the cursor that the page before ended with.",
        HitCursor.Parse,
        "is no cursor; expected one that a search printed.",
        null);

    public static void AddTo(Command command)
    {
        Option[] options = [Countries, From, To, Languages, Kinds, SourceName, Order, Match, First, After];
        foreach (var option in options)
        {
            command.Options.Add(option);
        }
    }

    public static SearchOrder OrderOf(ParseResult line) => line.GetValue(Order);

    public static SearchMatch MatchOf(ParseResult line) => line.GetValue(Match);

    public static int FirstOf(ParseResult line) => line.GetValue(First);

    public static string? SourceOf(ParseResult line) => line.GetValue(SourceName);

    public static HitCursor? AfterOf(ParseResult line) => line.GetValue(After);

    /// <exception cref="BadSettingException">The days are in the wrong order.</exception>
    public static SearchFilter FilterOf(ParseResult line)
    {
        var filters = new List<SearchFilter>();
        if (line.GetValue(Countries) is { Length: > 0 } countries)
        {
            filters.Add(SearchFilter.CountryIn(countries.Select(country => country.Code)));
        }

        if (line.GetValue(Languages) is { Length: > 0 } languages)
        {
            filters.Add(SearchFilter.LanguageIn(languages));
        }

        if (line.GetValue(Kinds) is { Length: > 0 } kinds)
        {
            filters.Add(SearchFilter.KindIn(kinds));
        }

        var (from, to) = (line.GetValue(From)?.First, line.GetValue(To)?.Last);
        if (from > to)
        {
            throw new BadSettingException("--from is later than --to; expected the earlier day in --from.");
        }

        if (from is not null || to is not null)
        {
            filters.Add(SearchFilter.InPeriod(new Period(from, to)));
        }

        return SearchFilter.And(filters);
    }

    private static Option<PartialDate?> DateOf(string name, string description) => OneOf<PartialDate?>(
        name,
        "DATE",
        $"{description} A day as 2014-04-14, a month as 2014-04, or a year.",
        PartialDate.Parse,
        "is no date; expected such as 2014-04-14, 2014-04 or 2014.",
        null);

    private static Option<T> OneOf<T>(
        string name, string helpName, string description, Func<string, object?> parse, string problem, T otherwise) =>
        new(name)
        {
            HelpName = helpName,
            Description = description,
            CustomParser = given => Parse(given, name, parse, _ => problem).OfType<T>().LastOrDefault(otherwise),
            DefaultValueFactory = _ => otherwise,
        };

    private static Option<T[]> ListOf<T>(
        string name, string helpName, string description, Func<string, object?> parse, Func<string, string> problem) =>
        new(name)
        {
            HelpName = helpName,
            Description = description,
            CustomParser = given => [.. Parse(given, name, parse, problem).OfType<T>()],
        };

    private static List<object?> Parse(
        ArgumentResult given, string name, Func<string, object?> parse, Func<string, string> problem)
    {
        var values = given.Tokens.Select(token => (token.Value, Parsed: parse(token.Value))).ToList();
        foreach (var (text, _) in values.Where(value => value.Parsed is null))
        {
            given.AddError($"{name} '{Printable.Sanitize(text)}' {problem(text)}");
        }

        return values.ConvertAll(value => value.Parsed);
    }

    /// <summary>By name alone: the runtime would also take numbers, and several names at once.</summary>
    private static bool TryParse<T>(string text, out T value)
        where T : struct, Enum => Enum.TryParse(text, ignoreCase: true, out value) && text.All(char.IsAsciiLetter);

    private static string NamesOf<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant();
}
