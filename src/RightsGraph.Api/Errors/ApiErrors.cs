using System.Globalization;
using RightsGraph.Api.Limits;

namespace RightsGraph.Api.Errors;

/// <summary>The errors of requests and fields: what was wrong, and what is allowed.</summary>
internal static class ApiErrors
{
    public static ExecutionError NullOperand(string filter, string filterType, string expectedType) => Error(
        ErrorCodes.NullOperand,
        $"`{filter}` of {filterType} is null; expected a value of type {expectedType}.",
        [("expectedType", expectedType), ("filterType", filterType)]);

    public static ExecutionError NullItem(string filter, string filterType, string itemType) => Error(
        ErrorCodes.NullOperand,
        $"`{filter}` of {filterType} holds a null, and what it tests is never null; "
        + $"expected a list of type [{itemType}!].",
        [("expectedType", $"[{itemType}!]!"), ("filterType", filterType)]);

    public static ExecutionError NullOrder(string key, string sortType, string expectedType) => Error(
        ErrorCodes.NullOperand,
        $"`{key}` of {sortType} is null; expected a value of type {expectedType}.",
        [("expectedType", expectedType), ("sortType", sortType)]);

    public static ExecutionError TooManyItems(string coordinate, int requested, int most) => Error(
        ErrorCodes.TooManyItems,
        $"{requested} items were asked for in one page; at most {most} are given.",
        [("fieldCoordinate", coordinate), ("requestedItems", requested), ("maxAllowedItems", most)]);

    public static ExecutionError NegativePageSize(string coordinate, int requested) => Error(
        ErrorCodes.NegativePageSize,
        $"{requested} items were asked for; expected 0 or more.",
        [("fieldCoordinate", coordinate), ("requestedItems", requested)]);

    public static ExecutionError BadCursor(string argument, string cursor, string why) => Error(
        ErrorCodes.BadCursor,
        $"The cursor in `{argument}` {why}.",
        [("argument", argument), ("cursor", Shortened(cursor))]);

    public static ExecutionError ExpiredCursor(string argument, string cursor) => Error(
        ErrorCodes.ExpiredCursor,
        $"The cursor in `{argument}` belongs to a ranking of another version of the archive; search again.",
        [("argument", argument), ("cursor", Shortened(cursor))]);

    public static ExecutionError OutOfRange(string argument, int value, int least, int most) => Error(
        ErrorCodes.OutOfRange,
        $"`{argument}` is {value}; expected {least} to {most}.",
        [("argument", argument), ("least", least), ("most", most)]);

    public static ExecutionError PeriodReversed(DateOnly first, DateOnly last) => Error(
        ErrorCodes.PeriodReversed,
        string.Create(
            CultureInfo.InvariantCulture,
            $"The period ends on {last:yyyy-MM-dd}, before it begins on {first:yyyy-MM-dd}; expected `from` to be the "
            + $"earlier of the two."));

    public static ExecutionError TooManyDocuments(int given, int most) => Error(
        ErrorCodes.OutOfRange,
        $"`documents` has {given} documents; at most {most} are taken at a time.",
        [("argument", "documents"), ("least", 0), ("most", most)]);

    public static ExecutionError TimelineTooLong(int periods, int most) => Error(
        ErrorCodes.TimelineTooLong,
        $"The timeline is {periods} months long; at most {most} are given. Ask for YEAR, or for a shorter time.",
        [("periods", periods), ("most", most)]);

    public static ExecutionError LimitExceeded(LimitViolation violation) => Error(
        violation.Code,
        violation.Message,
        violation.Limit is { } limit ? [("limit", limit), ("most", violation.Max)] : []);

    public static ExecutionError NotAQuery() => Error(
        ErrorCodes.MethodNotAllowed, "Only queries may come by GET; send this operation by POST.");

    /// <summary>The same whether the key is missing or wrong.</summary>
    public static ExecutionError Unauthenticated() => Error(
        ErrorCodes.Unauthenticated,
        "Mutations need the editor key; send it in the header `Authorization: Bearer KEY`.");

    public static ExecutionError NoMutations() => Error(
        ErrorCodes.BadOperation,
        "The archive cannot be changed through this server: its schema has no mutations.");

    public static ExecutionError NoSubscriptions() => Error(
        ErrorCodes.BadOperation, "Schema is not configured for subscriptions");

    public static ExecutionError NoOperation() => Error(
        ErrorCodes.BadOperation, "The document has no operation; expected a query.");

    public static ExecutionError UnclearOperation(IEnumerable<string> names) => Error(
        ErrorCodes.BadOperation,
        $"The document has more than one operation; say which is to run in `operationName`: {Listed(names)}.");

    public static ExecutionError UnknownOperation(string name, IEnumerable<string> names) => Error(
        ErrorCodes.BadOperation, $"The document has no operation `{Shortened(name)}`; it has {Listed(names)}.");

    public static ExecutionError LoneSurrogate() => Error(
        ErrorCodes.BadVariable, "The variables escape half of a surrogate pair, which is no character.");

    /// <summary>Located at the variable: in a list or an object a field may have several.</summary>
    public static ExecutionError NullVariable(GraphQLVariable variable, string expectedType)
    {
        var error = Error(
            ErrorCodes.BadVariable,
            $"The variable `${variable.Name.StringValue}` is null where a value of type {expectedType} is expected.");
        error.AddLocation(ErrorLocations.Of(variable));
        return error;
    }

    private static ExecutionError Error(
        string code, string message, params ReadOnlySpan<(string Name, object Value)> extensions)
    {
        var error = new ExecutionError(message) { Code = code };
        foreach (var (name, value) in extensions)
        {
            (error.Extensions ??= [])[name] = value;
        }

        return error;
    }

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
