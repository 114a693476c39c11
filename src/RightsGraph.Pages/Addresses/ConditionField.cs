using System.Globalization;

namespace RightsGraph.Pages.Addresses;

/// <summary>What a search can be narrowed to by an address: a parameter that may stand several times, whose values are
/// alternatives.</summary>
/// <param name="Key">The parameter, also the key of its name in the wording.</param>
/// <param name="Where">The field of <c>SearchFilterInput</c>.</param>
/// <param name="Read">Gives a value as the API takes it; null where there is no such value.</param>
public sealed record ConditionField(string Key, string Where, Func<string, string?> Read)
{
    public static readonly ConditionField Country = new("country", "country", Code);
    public static readonly ConditionField Region = new("region", "region", Name);
    public static readonly ConditionField Year = new("year", "year", WholeYear);
    public static readonly ConditionField Kind = new(
        "kind", "kind", OneOf("NEWS", "REPORT", "LETTER", "DISPATCH", "COMMENTARY", "STATEMENT", "UNKNOWN"));
    public static readonly ConditionField Type = new("type", "type", OneOf("SUMMARY", "ENTRY"));
    public static readonly ConditionField Topic = new("topic", "topics", Name);
    public static readonly ConditionField Language = new("lang", "language", Name);
    public static readonly ConditionField Mentions = new("mentions", "mentions", Code);
    public static readonly ConditionField Publisher = new("publisher", "publisher", Name);
    public static readonly ConditionField Source = new("source", "source", Name);

    /// <summary>In the order in which an address has them.</summary>
    public static IReadOnlyList<ConditionField> All { get; } =
        [Country, Region, Year, Kind, Type, Topic, Language, Mentions, Publisher, Source];

    public static ConditionField? Find(string key) => All.FirstOrDefault(field => field.Key == key);

    private static string? Name(string value) => value;

    private static string? Code(string value) => value.ToUpperInvariant();

    private static string? WholeYear(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? year.ToString(CultureInfo.InvariantCulture)
            : null;

    private static Func<string, string?> OneOf(params string[] values) => value =>
        values.FirstOrDefault(known => known.Equals(value, StringComparison.OrdinalIgnoreCase));
}

/// <param name="Field">What is narrowed.</param>
/// <param name="Value">As the API takes it, or as it was given where there is no such value.</param>
/// <param name="IsKnown">Whether there can be such a value.</param>
public sealed record Condition(ConditionField Field, string Value, bool IsKnown = true)
{
    public static Condition? Read(string key, string value) =>
        ConditionField.Find(key) is not { } field || value.Length == 0 ? null
        : field.Read(value) is { } known ? new Condition(field, known)
        : new Condition(field, value, IsKnown: false);
}
