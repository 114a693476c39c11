using System.Text.Json;

namespace RightsGraph.EndToEnd.Hostile;

/// <summary>A request that asks for more than anyone may.</summary>
/// <param name="Name">For people.</param>
/// <param name="Status">That refuses it, where the client takes application/graphql-response+json.</param>
/// <param name="Code">That refuses it; null where it is answered, at a bounded cost.</param>
/// <param name="Body">Of the POST.</param>
internal sealed record HostileRequest(string Name, int Status, string? Code, byte[] Body)
{
    private const int Ok = 200;
    private const int BadRequest = 400;

    public static HostileRequest Document(string name, string code, string query, object? variables = null) =>
        new(name, BadRequest, code, JsonSerializer.SerializeToUtf8Bytes(new { query, variables }));

    public static HostileRequest Text(string name, string code, byte[] body) => new(name, BadRequest, code, body);

    /// <summary>A search that is answered, however much it could find.</summary>
    public static HostileRequest Answered(string name, string search) => new(
        name,
        Ok,
        Code: null,
        JsonSerializer.SerializeToUtf8Bytes(new
        {
            query = "query($query: String!) { search(query: $query) { totalCount nodes { id } } }",
            variables = new { query = search },
        }));
}
