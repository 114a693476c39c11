using System.Text.Json;
using System.Text.Unicode;

namespace RightsGraph.Server.Http;

/// <summary>Reads GraphQL requests out of an HTTP request, after the specification of GraphQL over HTTP.</summary>
internal static class RequestReader
{
    private static readonly HttpRefusal HalfACharacter =
        HttpRefusal.BadRequest("The request escapes half of a surrogate pair, which is no character.");

    public static RequestReading ReadGet(IQueryCollection parameters)
    {
        try
        {
            return ReadParameters(parameters);
        }
        catch (InvalidOperationException)
        {
            // Thrown for an escape such as \ud800 alone: JSON allows it, no text holds it.
            return new RequestReading(HalfACharacter);
        }
    }

    public static async Task<RequestReading> ReadPostAsync(
        HttpRequest request, HttpSettings settings, RequestBodies bodies, CancellationToken cancellation) =>
        MediaTypes.IsJsonInUtf8(request.ContentType)
            ? await bodies.ReadAsync(request, body => ReadBody(body, settings.MaxBatch), cancellation)
            : new RequestReading(HttpRefusal.UnsupportedMediaType());

    private static RequestReading ReadBody(ReadOnlyMemory<byte> body, int mostInBatch)
    {
        if (!Utf8.IsValid(body.Span))
        {
            return new RequestReading(HttpRefusal.BadRequest("The body is not valid UTF-8."));
        }

        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Array
                ? ReadBatch(json.RootElement, mostInBatch)
                : new RequestReading(RequestMembers.Read(json.RootElement));
        }
        catch (JsonException problem)
        {
            return new RequestReading(HttpRefusal.BadRequest(
                $"The body is not JSON: line {problem.LineNumber + 1}, byte {problem.BytePositionInLine + 1}."));
        }
        catch (InvalidOperationException)
        {
            return new RequestReading(HalfACharacter);
        }
    }

    private static RequestReading ReadParameters(IQueryCollection parameters)
    {
        using var variables = ParseObject(parameters[RequestMembers.Variables], out var areVariablesGood);
        using var extensions = ParseObject(parameters[RequestMembers.Extensions], out var areExtensionsGood);
        if (!areVariablesGood || !areExtensionsGood)
        {
            return new RequestReading(RequestMembers.MustBeObjects);
        }

        var query = OrNull(parameters[RequestMembers.Query]);
        var id = OrNull(parameters[RequestMembers.DocumentId]) is { } stated
            ? RequestMembers.IdOf(stated)
            : RequestMembers.PersistedId(extensions?.RootElement);
        return query is null && id is null
            ? new RequestReading(RequestMembers.HasNoQuery)
            : new RequestReading(new ReadRequest(
                query,
                OrNull(parameters[RequestMembers.OperationName]),
                variables?.RootElement.Clone(),
                id,
                QueriesOnly: true));
    }

    private static RequestReading ReadBatch(JsonElement batch, int most)
    {
        var count = batch.GetArrayLength();
        if (count == 0 || count > most)
        {
            return new RequestReading(HttpRefusal.NotWellFormed(most == 0
                ? $"Expected one JSON object with `{RequestMembers.Query}`; batches are not answered here."
                : $"The batch has {count:N0} requests; expected 1 to {most:N0}."));
        }

        var requests = new List<ReadRequest>(count);
        foreach (var item in batch.EnumerateArray())
        {
            var (request, refusal) = RequestMembers.Read(item);
            if (request is null)
            {
                return new RequestReading(refusal!);
            }

            requests.Add(request);
        }

        return new RequestReading(requests);
    }

    private static string? OrNull(string? text) => string.IsNullOrEmpty(text) ? null : text;

    /// <summary>Null where the parameter is absent, empty or the word null.</summary>
    private static JsonDocument? ParseObject(string? text, out bool isGood)
    {
        isGood = true;
        if (string.IsNullOrEmpty(text) || text == "null")
        {
            return null;
        }

        try
        {
            var json = JsonDocument.Parse(text);
            isGood = json.RootElement.ValueKind == JsonValueKind.Object;
            return json;
        }
        catch (JsonException)
        {
            isGood = false;
            return null;
        }
    }
}
