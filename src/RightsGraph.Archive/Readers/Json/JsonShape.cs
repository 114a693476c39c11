using System.Text.Json;

namespace RightsGraph.Archive.Readers.Json;

/// <summary>Where the records of a JSON document are.</summary>
/// <param name="Path">Of the list or the single record; empty for the root.</param>
/// <param name="Problem">Why there are none.</param>
internal sealed record JsonShape(string[] Path, string? Problem = null)
{
    /// <summary>Members that hold the list, in the answers of services and in exports.</summary>
    private static readonly string[][] Lists =
    [
        ["data"], ["items"], ["results"], ["records"], ["entries"], ["documents"], ["docs"], ["rows"], ["features"],
        ["posts"], ["articles"], ["reports"], ["recommendations"], ["entities"], ["value"], ["hits", "hits"],
        ["response", "docs"], ["response", "results"], ["data", "items"], ["data", "results"], ["data", "records"],
        ["_embedded", "items"], ["rss", "channel", "item"],
    ];

    private const int MaxNames = 1_000;

    public static readonly JsonReaderOptions Options = new()
    {
        AllowMultipleValues = true,
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = ReadLimits.Depth,
    };

    /// <summary>Whether the document is none of ours, such as a package's description.</summary>
    public bool IsForeign => Problem is not null && Path.Length == 0;

    /// <exception cref="JsonException">The JSON is damaged.</exception>
    public static JsonShape Of(ReadOnlySpan<byte> json, string? stated)
    {
        var reader = new Utf8JsonReader(json, Options);
        if (!reader.Read())
        {
            return new JsonShape([], "it holds nothing");
        }

        if (stated is not null)
        {
            var path = stated.Split('.', StringSplitOptions.RemoveEmptyEntries);
            return Holds(json, path, mayBeObject: true)
                ? new JsonShape(path)
                : new JsonShape(path, $"the mapping says that records are at '{FieldProblems.Shortened(stated)}', and "
                    + "there is no list");
        }

        if (reader.TokenType == JsonTokenType.StartArray)
        {
            return new JsonShape([]);
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return new JsonShape([], "it is a single value; expected a list of objects");
        }

        var names = NamesIn(ref reader);
        foreach (var list in Lists)
        {
            if (names.Contains(list[0]) && Holds(json, list, mayBeObject: list is ["data"]))
            {
                return new JsonShape(list);
            }
        }

        return new JsonShape([]);
    }

    /// <exception cref="JsonException">The JSON is damaged.</exception>
    public void ReadAll(ReadOnlySpan<byte> json, JsonItems items)
    {
        var reader = new Utf8JsonReader(json, Options);
        while (reader.Read())
        {
            if (Path.Length == 0)
            {
                ReadValue(ref reader, items);
                continue;
            }

            ReadWrapper(ref reader, items, 0);
        }
    }

    private void ReadWrapper(ref Utf8JsonReader reader, JsonItems items, int depth)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isOnPath = reader.ValueTextEquals(Path[depth]);
            var name = depth == 0 && !isOnPath ? JsonItems.NameOf(ref reader) : null;
            reader.Read();
            if (!isOnPath)
            {
                if (name is not null && reader.TokenType == JsonTokenType.String)
                {
                    items.TakeHead(name, JsonItems.TextOf(ref reader));
                }

                reader.Skip();
            }
            else if (depth == Path.Length - 1)
            {
                ReadValue(ref reader, items);
            }
            else
            {
                ReadWrapper(ref reader, items, depth + 1);
            }
        }
    }

    private static void ReadValue(ref Utf8JsonReader reader, JsonItems items)
    {
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                items.Take(ref reader);
            }
        }
        else
        {
            items.Take(ref reader);
        }
    }

    /// <summary>The members of the object at which the reader stands.</summary>
    private static HashSet<string> NamesIn(ref Utf8JsonReader reader)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (names.Count < MaxNames && JsonItems.NameOf(ref reader) is { } name)
            {
                names.Add(name);
            }

            reader.Read();
            reader.Skip();
        }

        return names;
    }

    /// <summary>Whether at the path there is a list of objects.</summary>
    private static bool Holds(ReadOnlySpan<byte> json, string[] path, bool mayBeObject)
    {
        var reader = new Utf8JsonReader(json, Options);
        reader.Read();
        foreach (var name in path)
        {
            if (!Enter(ref reader, name))
            {
                return false;
            }
        }

        return reader.TokenType switch
        {
            JsonTokenType.StartArray => reader.Read()
                && reader.TokenType is JsonTokenType.StartObject or JsonTokenType.EndArray,
            JsonTokenType.StartObject => mayBeObject,
            _ => false,
        };
    }

    private static bool Enter(ref Utf8JsonReader reader, string name)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isIt = reader.ValueTextEquals(name);
            reader.Read();
            if (isIt)
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }
}
