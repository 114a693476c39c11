using System.Text;

namespace RightsGraph.Benchmarks.Soak;

/// <summary>The same request in another text each time, so that no cache has it and caches have to grow.</summary>
internal static class Varied
{
    private static readonly byte[] Query = "\"query\":\""u8.ToArray();

    /// <param name="body">Of a POST.</param>
    /// <param name="number">Of the variation.</param>
    /// <returns>With a comment before the document; as it is where it has none.</returns>
    public static byte[] Of(byte[] body, int number)
    {
        var at = body.AsSpan().IndexOf(Query);
        return at < 0
            ? body
            : [
                .. body.AsSpan(0, at + Query.Length),
                .. Encoding.ASCII.GetBytes($"#{number}\\n"),
                .. body.AsSpan(at + Query.Length),
            ];
    }
}
