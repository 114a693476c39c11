using System.Text.Json;

namespace RightsGraph.Benchmarks.Soak;

/// <summary>Short documents whose plans are large and many: each choice of the flags has a plan of its own.</summary>
internal static class ManyPlans
{
    private const string Flags = "abcde";
    private const int Choices = 1 << 5;
    private const int Lists = 16;
    private const int FieldsOfEach = 60;

    /// <summary>After all choices of one document comes another document.</summary>
    public static byte[] BodyOf(int number) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        query = DocumentOf(number / Choices),
        variables = Flags.Select((flag, bit) => (flag, bit))
            .ToDictionary(flag => $"{flag.flag}", flag => (number >> flag.bit & 1) == 1),
    });

    private static string DocumentOf(int number)
    {
        var flags = string.Join(", ", Flags.Select(flag => $"${flag}: Boolean!"));
        var lists = Repeat(
            Lists, i => $"r{i}: countries(first: 1) {{ nodes {{ ...F }} edges {{ node {{ ...F }} }} }} ");
        var fields = Repeat(FieldsOfEach, i => $"f{i}: {(i % 2 == 0 ? "name" : "id")}"
            + (i < Flags.Length ? $" @include(if: ${Flags[i]}) " : " "));
        return $"query Q{number}({flags}) {{ {lists} }} fragment F on Country {{ {fields} }}";
    }

    private static string Repeat(int count, Func<int, string> part) =>
        string.Concat(Enumerable.Range(0, count).Select(part));
}
