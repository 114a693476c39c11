using System.Collections.Frozen;
using System.Text.Json;
using RightsGraph.Archive.Readers.Drafts;
using RightsGraph.Archive.Readers.Mapping;

namespace RightsGraph.Archive.Readers.Json;

/// <summary>Makes a draft of one object. A member of a member is called by its path, <c>source.name</c>.</summary>
internal sealed class JsonDraft(DocumentMapping mapping)
{
    /// <summary>Of ReliefWeb, JSON:API, FollowTheMoney and Elasticsearch: all that is said of a record is in one
    /// member.</summary>
    private static readonly FrozenSet<string> Wrappers =
        FrozenSet.ToFrozenSet(["fields", "attributes", "properties", "_source", "node"]);

    /// <summary>The member that an object shows of itself; WordPress writes <c>title.rendered</c>.</summary>
    private static readonly FrozenSet<string> Labels =
        FrozenSet.ToFrozenSet(["name", "label", "rendered", "value", "title", "text", "_", "#text", "__cdata", "$t"]);

    private readonly FieldMap map = new(mapping);
    private readonly Dictionary<string, FieldName> known = new(StringComparer.Ordinal);
    private int members;

    /// <summary>Paths below a field that no field takes.</summary>
    public HashSet<string> Passed { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether any member of any record is a title, a text or a country.</summary>
    public bool HasFields => known.Values.Any(known => known.Field is RecordField.Title or RecordField.Text
        or RecordField.Country or RecordField.CountryCode);

    /// <exception cref="InvalidDataException">The object has more members than are read of one.</exception>
    public RecordDraft Of(JsonElement json, int number)
    {
        members = 0;
        var draft = new RecordDraft(number);
        foreach (var member in json.EnumerateObject())
        {
            if (Wrappers.Contains(member.Name) && member.Value.ValueKind == JsonValueKind.Object)
            {
                foreach (var inner in member.Value.EnumerateObject())
                {
                    Add(draft, inner.Name, inner.Value);
                }
            }
            else
            {
                Add(draft, member.Name, member.Value);
            }
        }

        return draft;
    }

    /// <exception cref="InvalidDataException">The object has more members than are read of one.</exception>
    private void Add(RecordDraft draft, string path, JsonElement value, bool isInList = false)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Null or JsonValueKind.Undefined:
                return;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    Add(draft, path, item, isInList: true);
                }

                return;
            case JsonValueKind.Object:
                AddObject(draft, path, value, isInList);
                return;
            default:
                if (++members > ReadLimits.Columns)
                {
                    throw new InvalidDataException(
                        $"item {draft.Number} has more than {ReadLimits.Columns:N0} members; no more are read of one");
                }

                var field = FieldOf(path);
                var text = value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText();
                var isList = !isInList && field.Field is (RecordField.Topics or RecordField.Authors);
                var isByComma = field.Field == RecordField.Topics;
                foreach (var one in isList ? ValueList.Split(text ?? "", isByComma) : [text ?? ""])
                {
                    draft.Add(field, path, one);
                }

                return;
        }
    }

    private void AddObject(RecordDraft draft, string path, JsonElement value, bool isInList)
    {
        if (FieldOf(path).Field == RecordField.Attachments && FileOf(value) is { } file)
        {
            draft.Files.Add(file);
            return;
        }

        foreach (var member in value.EnumerateObject())
        {
            Add(draft, $"{path}.{member.Name}", member.Value, isInList);
        }
    }

    private FieldName FieldOf(string path)
    {
        if (!known.TryGetValue(path, out var field))
        {
            known.Add(path, field = Decide(path));
            if (field.Field == RecordField.Ignored)
            {
                Passed.Add(path);
            }
        }

        return field;
    }

    private FieldName Decide(string path)
    {
        var found = map.Of(path);
        var dot = path.LastIndexOf('.');
        if (found.Field != RecordField.Extra || dot < 0)
        {
            return found;
        }

        var parent = map.Of(path[..dot]);
        if (parent.Field != RecordField.Extra && Labels.Contains(path[(dot + 1)..]))
        {
            return parent;
        }

        // What is said of a source or a country, and not of the text.
        for (; dot >= 0; dot = path.LastIndexOf('.', dot - 1))
        {
            if (map.Of(path[..dot]).Field != RecordField.Extra)
            {
                return new FieldName(RecordField.Ignored, 0);
            }

            if (dot == 0)
            {
                break;
            }
        }

        return found;
    }

    private static Attachment? FileOf(JsonElement file)
    {
        var url = Text("url") ?? Text("href") ?? Text("source_url");
        return url is not null && FieldProblems.BadUrl(url) is null
            ? new Attachment(
                url, Text("mimetype") ?? Text("mime_type") ?? Text("type"),
                Text("title") ?? Text("description") ?? Text("filename") ?? Text("name"))
            : null;

        string? Text(string name) =>
            file.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
                && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
    }
}
