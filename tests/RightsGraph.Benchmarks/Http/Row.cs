using System.Text;
using System.Text.Json;
using RightsGraph.Archive.Snapshots;

namespace RightsGraph.Benchmarks.Http;

/// <summary>One kind of request.</summary>
/// <param name="Name">For the table.</param>
/// <param name="Query">A GraphQL document; the variables vary, and it does not.</param>
internal sealed record Row(string Name, string Query)
{
    private readonly string query = JsonSerializer.Serialize(Query);

    /// <summary>The variables of a request, from its number; members of a JSON object. None where null.</summary>
    public Func<int, string>? Variables { get; init; }

    /// <summary>Whether all requests are the same, so that a cache may answer.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>
    /// Writes what <c>data</c> is, by hand, from the records and the request's variables. Null where there is no such
    /// floor.
    /// </summary>
    public Action<Utf8JsonWriter, Snapshot, JsonElement>? Write { get; init; }

    /// <summary>
    /// The body of a request. A variable that the document does not know tells it from every other: the server reads it
    /// and leaves it alone, as GraphQL wants it, and the work of answering stays the same.
    /// </summary>
    /// <param name="number">Of the request.</param>
    public byte[] BodyOf(int number)
    {
        var shown = IsRepeated ? 0 : number;
        var own = Variables is null ? "" : $",{Variables(shown)}";
        return Encoding.UTF8.GetBytes(
            $"{{\"query\":{query},\"variables\":{{\"request\":{shown}{own}}}}}");
    }
}
