using System.Collections.Immutable;
using System.Globalization;

namespace RightsGraph.Pages.Addresses;

/// <summary>The state of a search as its address holds it: the one place that reads and writes such addresses. Pages,
/// exports and feeds of the same search differ by the ending of the path alone.</summary>
public sealed record SearchAddress
{
    /// <summary>Hits on a page.</summary>
    public const int PageSize = 20;

    public static readonly SearchAddress Everything = new();

    /// <summary>As it was typed.</summary>
    public string Query { get; init; } = "";

    /// <summary>In the order of the fields, then by value, each once.</summary>
    public ImmutableArray<Condition> Conditions { get; init; } = [];

    public Period Period { get; init; } = Period.Always;

    public SearchMatch Match { get; init; }

    public SearchOrder Order { get; init; }

    /// <summary>Whether texts that say the same make one hit. The schema has no argument for it yet.</summary>
    public bool Fold { get; init; }

    /// <summary>The key of the one facet whose values are listed, all of them; null for hits.</summary>
    public string? List { get; init; }

    /// <summary>A cursor behind which the page begins.</summary>
    public string? After { get; init; }

    /// <summary>A cursor before which the page ends.</summary>
    public string? Before { get; init; }

    /// <summary>The number of the page's first hit, from 1. It is shown and nothing is computed with it: a cursor does
    /// not tell its place.</summary>
    public int Start { get; init; } = 1;

    public bool HasWords => !string.IsNullOrWhiteSpace(Query);

    public bool IsNarrowed => Conditions.Length > 0 || Period.IsSet;

    /// <summary>Without words nothing is more relevant than anything else.</summary>
    public SearchOrder EffectiveOrder =>
        !HasWords && Order == SearchOrder.Relevance ? SearchOrder.Newest : Order;

    /// <summary>Reads the parameters of an address; those that it does not know, and empty ones, say nothing.</summary>
    public static SearchAddress Read(IEnumerable<KeyValuePair<string, string>> parameters)
    {
        var address = Everything;
        var conditions = new List<Condition>();
        foreach (var (key, given) in parameters)
        {
            var value = Visible(given);
            if (Condition.Read(key, value) is { } condition)
            {
                conditions.Add(condition);
            }

            address = key switch
            {
                "q" => address with { Query = value },
                "from" => address with { Period = address.Period with { From = value } },
                "to" => address with { Period = address.Period with { To = value } },
                "match" => address with { Match = AddressEnum.Read<SearchMatch>(value) },
                "order" => address with { Order = AddressEnum.Read<SearchOrder>(value) },
                "fold" => address with { Fold = value == "1" },
                "list" => address with { List = ConditionField.Find(value)?.Key },
                "after" => address with { After = NullIfEmpty(value) },
                "before" => address with { Before = NullIfEmpty(value) },
                "n" => address with { Start = PositiveNumber(value) ?? 1 },
                _ => address,
            };
        }

        return address.WithConditions(conditions);
    }

    /// <summary>The first page of the same search.</summary>
    public SearchAddress FirstPage() => this with { After = null, Before = null, Start = 1, List = null };

    public SearchAddress NextPage(string? cursor, int shown) =>
        this with { After = cursor, Before = null, Start = Start + shown };

    public SearchAddress PreviousPage(string? cursor) =>
        this with { After = null, Before = cursor, Start = Math.Max(1, Start - PageSize) };

    public bool Has(ConditionField field, string value) =>
        Conditions.Any(condition => condition.Field == field && condition.Value == value);

    public SearchAddress With(ConditionField field, string value) =>
        FirstPage().WithConditions([.. Conditions, Condition.Read(field.Key, value)!]);

    public SearchAddress Without(Condition condition) =>
        FirstPage().WithConditions(Conditions.Remove(condition));

    public SearchAddress Without(ConditionField field) =>
        FirstPage().WithConditions(Conditions.Where(condition => condition.Field != field));

    public SearchAddress WithoutConditions() => FirstPage() with { Conditions = [], Period = Period.Always };

    /// <summary>The parameters in their order, without those that say nothing.</summary>
    public IEnumerable<KeyValuePair<string, string>> Parameters() => NarrowingParameters()
        .Prepend(new("q", Query))
        .Append(new("list", List ?? ""))
        .Append(new("after", After ?? ""))
        .Append(new("before", Before ?? ""))
        .Append(new("n", Start > 1 ? Start.ToString(CultureInfo.InvariantCulture) : ""))
        .Where(parameter => parameter.Value.Length > 0);

    /// <summary>All but the words and the page: what a form with a new query keeps.</summary>
    public IEnumerable<KeyValuePair<string, string>> NarrowingParameters() => Conditions
        .Select(condition => new KeyValuePair<string, string>(condition.Field.Key, condition.Value))
        .Concat(
        [
            new("from", Period.From),
            new("to", Period.To),
            new("match", AddressEnum.Write(Match)),
            new("order", AddressEnum.Write(Order)),
            new("fold", Fold ? "1" : ""),
        ])
        .Where(parameter => parameter.Value.Length > 0);

    /// <summary>The part of an address from the question mark on; empty where there is nothing to say.</summary>
    public string ToQuery() => AddressQuery.Write(Parameters());

    private SearchAddress WithConditions(IEnumerable<Condition> conditions) => this with
    {
        Conditions =
        [
            .. conditions
                .Distinct()
                .OrderBy(condition => ConditionField.All.TakeWhile(field => field != condition.Field).Count())
                .ThenBy(condition => condition.Value, StringComparer.Ordinal),
        ],
    };

    private static int? PositiveNumber(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : null;

    private static string? NullIfEmpty(string value) => value.Length == 0 ? null : value;

    /// <summary>HTML has no place for control characters, and no text has them.</summary>
    private static string Visible(string value) =>
        value.Any(char.IsControl)
            ? string.Concat(value.Select(character => char.IsControl(character) ? ' ' : character))
            : value;
}
