using System.Globalization;
using RightsGraph.Api.Documents;
using RightsGraph.Api.Execution;
using RightsGraph.Api.Limits;
using RightsGraph.Search;

namespace RightsGraph.Api.Request;

/// <summary>What the resolvers of one request share: the version of the archive that all of them read.</summary>
internal sealed class RequestContext(
    SearchIndex index,
    PreparedDocument document,
    Inputs variables,
    RequestLimits limits,
    TimeProvider time,
    WorkBudget? work = null,
    LiveArchive? archive = null)
    : Dictionary<string, object?>
{
    private const int MaxUnknownValues = 20;
    private const int MaxShownLength = 100;

    private readonly List<Warning> warnings = [];
    private readonly Dictionary<(string Field, string Value), string> unknownValues = [];
    private bool hasGoneBack;

    /// <summary>The version that the request reads: an earlier one where a cursor belongs to it.</summary>
    public SearchIndex Index { get; private set; } = index;

    public PreparedDocument Document { get; } = document;

    /// <summary>As they were given, before coercion.</summary>
    public Inputs Variables { get; } = variables;

    public RequestLimits Limits { get; } = limits;

    /// <summary>All searches of the request share it.</summary>
    public SearchBudget SearchBudget { get; } = new(
        TimeSpan.FromSeconds(limits.SearchSeconds), time, work is null ? null : work.Charge);

    public IReadOnlyList<Warning> Warnings => warnings;

    /// <summary>Whether a timeout left something out. Such a response is not cached: another run may find
    /// more.</summary>
    public bool IsPartial { get; private set; }

    /// <summary>Tells of work before it is done.</summary>
    public void Charge(double microseconds) => work?.Charge(microseconds);

    /// <summary>The version that a cursor belongs to. Null where it is no longer held, and where the request has gone
    /// back to another one: no response mixes two versions.</summary>
    public SearchIndex? FindEarlier(int version, string fingerprint) =>
        hasGoneBack ? null : archive?.FindEarlier(version, fingerprint);

    /// <summary>Starts over, reading an earlier version.</summary>
    public void GoBackTo(SearchIndex earlier)
    {
        Index = earlier;
        hasGoneBack = true;
        warnings.Clear();
        unknownValues.Clear();
        IsPartial = false;
    }

    /// <summary>The rest of the request reads this newer version, which a mutation made.</summary>
    public void GoForwardTo(SearchIndex newer) => Index = newer;

    public void WarnOfChangeNotServedYet(IEnumerable<object> path) => warnings.Add(new Warning(
        WarningCodes.NotServedYet,
        "The change is kept; this answer is from the archive before it, and later ones will have it.",
        [.. path]));

    /// <summary>Tells how many entries a timeline of months leaves out.</summary>
    public void WarnOfDatesWithoutMonth(int count, IEnumerable<object> path) => warnings.Add(new Warning(
        WarningCodes.WithoutMonth,
        count == 1
            ? "1 entry is in no month: only the year is known."
            : string.Create(
                CultureInfo.InvariantCulture, $"{count:N0} entries are in no month: only the year is known."),
        [.. path]));

    /// <summary>Tells of a value in a filter that there is not. Each is told once, at the first field that has it: a
    /// list may be asked for of each of many countries.</summary>
    /// <param name="field">Of the filter.</param>
    /// <param name="value">As it was written.</param>
    /// <param name="describe">Makes the sentence.</param>
    /// <param name="path">Of the field that has the filter.</param>
    /// <returns>The sentence; null where too many are told before.</returns>
    public string? WarnOfUnknownValue(
        string field, string value, Func<string, string> describe, IEnumerable<object> path)
    {
        if (unknownValues.TryGetValue((field, value), out var told))
        {
            return told;
        }

        if (unknownValues.Count == MaxUnknownValues)
        {
            return null;
        }

        var sentence = $"`{field}` in `where`: {describe(Shortened(value))}";
        unknownValues.Add((field, value), sentence);
        warnings.Add(new Warning(WarningCodes.UnknownValue, sentence, [.. path]));
        return sentence;
    }

    /// <summary>Tells what timed out, for instance "The search", and what that means for the field's value.</summary>
    public void WarnOfTimeout(string what, string meaning, IEnumerable<object> path)
    {
        IsPartial = true;
        var seconds = Limits.SearchSeconds.ToString("0.##", CultureInfo.InvariantCulture);
        warnings.Add(new Warning(
            WarningCodes.SearchTimeout, $"{what} was ended after {seconds} s. {meaning}", [.. path]));
    }

    private static string Shortened(string value) => value.Length <= MaxShownLength
        ? value
        : $"{value[..(char.IsHighSurrogate(value[MaxShownLength - 1]) ? MaxShownLength - 1 : MaxShownLength)]}…";
}

internal static class RequestContextExtensions
{
    public static SearchIndex Index(this IResolveFieldContext context) => context.Request().Index;

    public static RequestContext Request(this IResolveFieldContext context) => (RequestContext)context.UserContext;

    public static void WarnOfTimeout(this IResolveFieldContext context, string what, string meaning) =>
        context.Request().WarnOfTimeout(what, meaning, context.Path);
}

/// <summary>What a client has to know of a response without an error; it stands in
/// <c>extensions.warnings</c>.</summary>
internal sealed record Warning(string Code, string Message, IReadOnlyList<object> Path)
{
    public IReadOnlyDictionary<string, object> ToJson() =>
        new Dictionary<string, object> { ["code"] = Code, ["message"] = Message, ["path"] = Path };
}

public static class WarningCodes
{
    /// <summary>A search timed out before it had seen everything; its counts are lower bounds.</summary>
    public const string SearchTimeout = "SEARCH_CUT_BY_TIME";

    /// <summary>A value in a filter is none that its field can have, so that nothing is equal to it.</summary>
    public const string UnknownValue = "UNKNOWN_VALUE";

    /// <summary>A timeline of months leaves out what is dated by its year alone.</summary>
    public const string WithoutMonth = "ONLY_YEAR_KNOWN";

    /// <summary>A change is stored, but the version that this response was read from does not have it.</summary>
    public const string NotServedYet = "CHANGE_NOT_SERVED_YET";
}
