namespace RightsGraph.Api.Request;

/// <summary>What a client has to know of an answer that is no error; it stands in <c>extensions.warnings</c>.</summary>
/// <param name="Code">One of <see cref="WarningCodes"/>.</param>
/// <param name="Message">For a person to read.</param>
/// <param name="Path">Of the field, as in errors.</param>
internal sealed record Warning(string Code, string Message, IReadOnlyList<object> Path)
{
    /// <summary>As it is written.</summary>
    public IReadOnlyDictionary<string, object> ToJson() =>
        new Dictionary<string, object> { ["code"] = Code, ["message"] = Message, ["path"] = Path };
}

/// <summary>The codes of warnings.</summary>
public static class WarningCodes
{
    /// <summary>A search ended before it had seen everything; its counts are lower bounds.</summary>
    public const string CutByTime = "SEARCH_CUT_BY_TIME";

    /// <summary>A change is kept, but is not in what this answer was read from.</summary>
    public const string NotServedYet = "CHANGE_NOT_SERVED_YET";
}
