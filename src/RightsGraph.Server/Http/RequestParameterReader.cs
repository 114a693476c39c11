using System.Text.Json;

namespace RightsGraph.Server.Http;

/// <summary>Reads the members of a request's JSON and checks their types; ignores unknown members.</summary>
internal static class RequestParameterReader
{
    public const string Query = "query";
    public const string Variables = "variables";
    public const string OperationName = "operationName";
    public const string Extensions = "extensions";
    public const string DocumentId = "documentId";

    private const string PersistedQuery = "persistedQuery";
    private const string Version = "version";
    private const string Sha256Hash = "sha256Hash";
    private const string IdPrefix = "sha256:";

    public static HttpError MustBeObjects { get; } =
        HttpError.NotWellFormed($"`{Variables}` and `{Extensions}` must be JSON objects where they are given.");

    public static HttpError HasNoQuery { get; } =
        HttpError.NotWellFormed($"The request has no `{Query}`; expected a GraphQL document as a string.");

    /// <exception cref="InvalidOperationException">A string holds an escaped lone surrogate.</exception>
    public static (RequestParameters? Request, HttpError? Error) Read(
        JsonElement json, bool isEditor, RequestLimits limits)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return (null, HttpError.NotWellFormed($"Expected a JSON object with `{Query}`."));
        }

        var query = Member(json, Query);
        var operationName = Member(json, OperationName);
        var variables = Member(json, Variables);
        var extensions = Member(json, Extensions);
        var documentId = Member(json, DocumentId);
        if (query is { ValueKind: not JsonValueKind.String })
        {
            return (null, HasNoQuery);
        }

        if (operationName is { ValueKind: not JsonValueKind.String }
            || documentId is { ValueKind: not JsonValueKind.String })
        {
            return (null, HttpError.NotWellFormed(
                $"`{OperationName}` and `{DocumentId}` must be strings where they are given."));
        }

        if (variables is { ValueKind: not JsonValueKind.Object }
            || extensions is { ValueKind: not JsonValueKind.Object })
        {
            return (null, MustBeObjects);
        }

        if (JsonSizeLimits.Check(query, variables, isEditor, limits) is { } tooLarge)
        {
            return (null, HttpError.LimitExceeded(tooLarge));
        }

        return Request(
            query?.GetString(),
            operationName?.GetString(),
            variables,
            extensions,
            documentId?.GetString(),
            queriesOnly: false);
    }

    /// <summary>An empty string counts as absent.</summary>
    public static (RequestParameters? Request, HttpError? Error) Request(
        string? query,
        string? operationName,
        JsonElement? variables,
        JsonElement? extensions,
        string? documentId,
        bool queriesOnly)
    {
        string? id;
        if (OrNull(documentId) is { } stated)
        {
            id = IdOf(stated);
        }
        else if (!TryReadPersistedId(extensions, out id))
        {
            return (null, HttpError.PersistedQueryVersion());
        }

        return OrNull(query) is null && id is null
            ? (null, HasNoQuery)
            : (new RequestParameters(OrNull(query), OrNull(operationName), variables?.Clone(), id, queriesOnly), null);
    }

    /// <summary>As Apollo's clients send it: <c>{"persistedQuery": {"version": 1, "sha256Hash": "…"}}</c>.</summary>
    /// <returns>False if the version is unsupported; true without an id if the extension is absent.</returns>
    private static bool TryReadPersistedId(JsonElement? extensions, out string? id)
    {
        id = null;
        if (extensions is not { } given
            || Member(given, PersistedQuery) is not { ValueKind: JsonValueKind.Object } persisted)
        {
            return true;
        }

        id = Member(persisted, Sha256Hash) is { ValueKind: JsonValueKind.String } hash
            ? IdOf(hash.GetString()!)
            : null;
        return Member(persisted, Version) is { ValueKind: JsonValueKind.Number } version
            && version.TryGetInt32(out var number)
            && number == 1;
    }

    private static string? OrNull(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static string IdOf(string id) =>
        (id.StartsWith(IdPrefix, StringComparison.Ordinal) ? id[IdPrefix.Length..] : id).ToLowerInvariant();

    private static JsonElement? Member(JsonElement json, string name) =>
        json.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;
}
