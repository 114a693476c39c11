namespace RightsGraph.Api.Request;

/// <summary>
/// What a client has to know of a response without an error; it stands in <c>extensions.warnings</c>.
/// </summary>
/// <param name="Code">One of <see cref="WarningCodes"/>.</param>
/// <param name="Message">For a person to read.</param>
/// <param name="Path">The field's path, as in errors.</param>
internal sealed record Warning(string Code, string Message, IReadOnlyList<object> Path)
{
    public IReadOnlyDictionary<string, object> ToJson() =>
        new Dictionary<string, object> { ["code"] = Code, ["message"] = Message, ["path"] = Path };
}

public static class WarningCodes
{
    /// <summary>A search timed out before it had seen everything; its counts are lower bounds.</summary>
    public const string SearchTimeout = "SEARCH_CUT_BY_TIME";

    /// <summary>A change is stored, but the version that this response was read from does not have it.</summary>
    public const string NotServedYet = "CHANGE_NOT_SERVED_YET";
}
