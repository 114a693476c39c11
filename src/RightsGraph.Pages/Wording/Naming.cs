using System.Globalization;

namespace RightsGraph.Pages.Wording;

/// <summary>How pages name dates, languages, kinds of texts, and texts without a title.</summary>
internal static class Naming
{
    private const string Undecided = "und";

    /// <summary>Languages that are written from right to left, by their first subtag.</summary>
    private static readonly HashSet<string> RightToLeft =
        ["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi"];

    /// <summary>For instance 22 August 2013, August 2013, 2013, by how much of the date is known.</summary>
    public static string Date(DateOnly date, string? precision) =>
        date.ToString(Say($"date.{precision ?? "DAY"}"), CultureInfo.InvariantCulture);

    /// <summary>As <c>datetime</c> of HTML has it.</summary>
    public static string MachineDate(DateOnly date, string? precision) => date.ToString(
        precision switch { "YEAR" => "yyyy", "MONTH" => "yyyy-MM", _ => "yyyy-MM-dd" }, CultureInfo.InvariantCulture);

    public static string Kind(string kind) => Words.Find($"kind.{kind}") ?? kind;

    public static string Type(string type) => Words.Find($"type.{type}") ?? type;

    /// <summary>The English name of a language; its tag where the wording has none.</summary>
    public static string Language(string tag) =>
        Words.Find($"lang.{tag}") ?? Words.Find($"lang.{FirstSubtag(tag)}") ?? tag;

    /// <summary>For the attribute <c>lang</c>: empty says that the language is not known.</summary>
    public static string LangAttribute(string tag) => tag == Undecided ? "" : tag;

    /// <summary>For the attribute <c>dir</c> of a whole text; each of its paragraphs has <c>auto</c>.</summary>
    public static string Direction(string tag) =>
        tag == Undecided ? "auto" : RightToLeft.Contains(FirstSubtag(tag)) ? "rtl" : "ltr";

    /// <summary>The title; else kind or type, country and time.</summary>
    public static string Title(TextLine text) => Title(
        text.Title, text.IsSummary, text.Kind, text.Country.Name, When(text.Date, text.DatePrecision, text.Year));

    public static string Title(string? title, bool isSummary, string? kind, string country, string? when) =>
        !string.IsNullOrWhiteSpace(title) ? title
        : isSummary && when is null ? Say("title.summary", country)
        : isSummary ? Say("title.summaryOf", country, when!)
        : when is null ? Say("title.entry", Kind(kind ?? "UNKNOWN"), country)
        : Say("title.entryOf", Kind(kind ?? "UNKNOWN"), country, when);

    /// <summary>The date as far as it is known, else the year, else null.</summary>
    public static string? When(DateOnly? date, string? precision, int? year) =>
        date is { } day ? Date(day, precision)
        : year is { } known ? known.ToString(CultureInfo.InvariantCulture)
        : null;

    /// <summary>What stands for a value of a condition or a facet.</summary>
    /// <param name="field">Of the condition or the facet.</param>
    /// <param name="value">As the API has it.</param>
    /// <param name="country">Gives the name of a code; null where it knows none.</param>
    public static string Value(ConditionField field, string value, Func<string, string?> country) =>
        field == ConditionField.Country || field == ConditionField.Mentions ? country(value) ?? value
        : field == ConditionField.Kind ? Kind(value)
        : field == ConditionField.Type ? Type(value)
        : field == ConditionField.Language ? Language(value)
        : value;

    private static string FirstSubtag(string tag) => tag.Split('-')[0];
}
