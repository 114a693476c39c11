using RightsGraph.Api.Limits;

namespace RightsGraph.Api.Errors;

/// <summary>The errors of requests and fields: what was wrong, and what is allowed.</summary>
internal static class ApiErrors
{
    public static ExecutionError NullOperand(string filter, string filterType, string expectedType) => new(
        $"`{filter}` of {filterType} is null; expected a value of type {expectedType}.")
    {
        Code = ErrorCodes.NullOperand,
        Extensions = new() { ["expectedType"] = expectedType, ["filterType"] = filterType },
    };

    public static ExecutionError NullItem(string filter, string filterType, string itemType) => new(
        $"`{filter}` of {filterType} holds a null, and what it tests is never null; "
        + $"expected a list of type [{itemType}!].")
    {
        Code = ErrorCodes.NullOperand,
        Extensions = new() { ["expectedType"] = $"[{itemType}!]!", ["filterType"] = filterType },
    };

    public static ExecutionError NullOrder(string key, string sortType, string expectedType) => new(
        $"`{key}` of {sortType} is null; expected a value of type {expectedType}.")
    {
        Code = ErrorCodes.NullOperand,
        Extensions = new() { ["expectedType"] = expectedType, ["sortType"] = sortType },
    };

    public static ExecutionError TooManyItems(string coordinate, int requested, int most) => new(
        $"{requested} items were asked for in one page; at most {most} are given.")
    {
        Code = ErrorCodes.TooManyItems,
        Extensions = new()
        {
            ["fieldCoordinate"] = coordinate,
            ["requestedItems"] = requested,
            ["maxAllowedItems"] = most,
        },
    };

    public static ExecutionError NegativePageSize(string coordinate, int requested) => new(
        $"{requested} items were asked for; expected 0 or more.")
    {
        Code = ErrorCodes.NegativePageSize,
        Extensions = new() { ["fieldCoordinate"] = coordinate, ["requestedItems"] = requested },
    };

    public static ExecutionError BadCursor(string argument, string cursor, string why) => new(
        $"The cursor in `{argument}` {why}.")
    {
        Code = ErrorCodes.BadCursor,
        Extensions = new() { ["argument"] = argument, ["cursor"] = Shortened(cursor) },
    };

    public static ExecutionError ExpiredCursor(string argument, string cursor) => new(
        $"The cursor in `{argument}` belongs to a ranking of another version of the archive; search again.")
    {
        Code = ErrorCodes.ExpiredCursor,
        Extensions = new() { ["argument"] = argument, ["cursor"] = Shortened(cursor) },
    };

    public static ExecutionError OutOfRange(string argument, int value, int least, int most) => new(
        $"`{argument}` is {value}; expected {least} to {most}.")
    {
        Code = ErrorCodes.OutOfRange,
        Extensions = new() { ["argument"] = argument, ["least"] = least, ["most"] = most },
    };

    public static ExecutionError TooManyDocuments(int given, int most) => new(
        $"`documents` has {given} documents; at most {most} are taken at a time.")
    {
        Code = ErrorCodes.OutOfRange,
        Extensions = new() { ["argument"] = "documents", ["least"] = 0, ["most"] = most },
    };

    public static ExecutionError TimelineTooLong(int periods, int most) => new(
        $"The timeline is {periods} months long; at most {most} are given. Ask for YEAR, or for a shorter time.")
    {
        Code = ErrorCodes.TimelineTooLong,
        Extensions = new() { ["periods"] = periods, ["most"] = most },
    };

    public static ExecutionError LimitExceeded(LimitViolation violation) => new(violation.Message)
    {
        Code = violation.Code,
        Extensions = violation.Limit is null ? [] : new() { ["limit"] = violation.Limit, ["most"] = violation.Max },
    };

    public static ExecutionError NotAQuery() => new(
        "Only queries may come by GET; send this operation by POST.")
    { Code = ErrorCodes.MethodNotAllowed };

    /// <summary>The same whether the key is missing or wrong.</summary>
    public static ExecutionError Unauthenticated() => new(
        "Mutations need the editor key; send it in the header `Authorization: Bearer KEY`.")
    { Code = ErrorCodes.Unauthenticated };

    public static ExecutionError NoMutations() => new(
        "The archive cannot be changed through this server: its schema has no mutations.")
    { Code = ErrorCodes.BadOperation };

    public static ExecutionError NoSubscriptions() => new("Schema is not configured for subscriptions")
    { Code = ErrorCodes.BadOperation };

    public static ExecutionError NoOperation() => new(
        "The document has no operation; expected a query.")
    { Code = ErrorCodes.BadOperation };

    public static ExecutionError UnclearOperation(IEnumerable<string> names) => new(
        $"The document has more than one operation; say which is to run in `operationName`: {Listed(names)}.")
    { Code = ErrorCodes.BadOperation };

    public static ExecutionError UnknownOperation(string name, IEnumerable<string> names) => new(
        $"The document has no operation `{Shortened(name)}`; it has {Listed(names)}.")
    { Code = ErrorCodes.BadOperation };

    public static ExecutionError LoneSurrogate() => new(
        "The variables escape half of a surrogate pair, which is no character.")
    { Code = ErrorCodes.BadVariable };

    private static string Listed(IEnumerable<string> names)
    {
        const int Max = 10;
        var told = names.Take(Max + 1).ToArray();
        return string.Join(", ", told.Length > Max ? [.. told[..Max], "…"] : told);
    }

    /// <summary>A response does not send a megabyte back only because a request did.</summary>
    private static string Shortened(string cursor)
    {
        const int Max = 200;
        return cursor.Length <= Max ? cursor : string.Concat(cursor.AsSpan(0, Max), "…");
    }
}
