using System.Text.Json;

namespace RightsGraph.Archive.Readers.Json;

/// <summary>Finds the lists of objects in an object of no shape that we know.</summary>
internal static class JsonLists
{
    /// <summary>Deeper lists belong to a record.</summary>
    private const int MaxDepth = 4;

    /// <summary>How to state the longest of them; empty where there is none.</summary>
    /// <exception cref="JsonException">The JSON is damaged.</exception>
    public static string Hint(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, JsonShape.Options);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return "";
        }

        var longest = (Path: "", Count: 0);
        Look(ref reader, "", 1, ref longest);
        return longest.Path.Length == 0
            ? ""
            : $"; a list of {longest.Count:N0} objects is at '{FieldProblems.Shortened(longest.Path)}': where these "
                + $"are the records, state it with --map records={longest.Path}";
    }

    private static void Look(ref Utf8JsonReader reader, string path, int depth, ref (string Path, int Count) longest)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = JsonItems.NameOf(ref reader) ?? "";
            var inner = path.Length == 0 ? name : $"{path}.{name}";
            reader.Read();
            var canBeStated = name.Length is > 0 and < 60 && name.All(letter => char.IsLetterOrDigit(letter)
                || letter is '_' or '-');
            if (reader.TokenType == JsonTokenType.StartArray && canBeStated)
            {
                longest = ObjectsIn(ref reader) is var count && count > longest.Count ? (inner, count) : longest;
            }
            else if (reader.TokenType == JsonTokenType.StartObject && canBeStated && depth < MaxDepth)
            {
                Look(ref reader, inner, depth + 1, ref longest);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    private static int ObjectsIn(ref Utf8JsonReader reader)
    {
        var count = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            count += reader.TokenType == JsonTokenType.StartObject ? 1 : 0;
            reader.Skip();
        }

        return count;
    }
}
