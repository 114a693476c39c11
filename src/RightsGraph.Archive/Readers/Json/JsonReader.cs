using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using RightsGraph.Archive.Readers.Detection;
using RightsGraph.Archive.Readers.Drafts;

namespace RightsGraph.Archive.Readers.Json;

/// <summary>Reads JSON that holds records: a list of them, an answer with a list, a single one, or one a line. Only one
/// record is parsed at a time.</summary>
internal sealed class JsonReader : IFormatReader
{
    public ReadOutcome Read(SourceDocument document, DateTimeOffset importedAt)
    {
        if (PlainBytes.Whole(document, ReadLimits.DocumentBytes, out var refusal) is not { } whole
            || Utf8Of(whole, document, out refusal) is not { } bytes)
        {
            return ReadOutcome.Refused(refusal!);
        }

        try
        {
            var target = new DraftDocument(document, importedAt, "item");
            var shape = JsonShape.Of(bytes.Span, document.Mapping.Records);
            if (shape.Problem is { } problem)
            {
                return ReadOutcome.Refused(new Refusal(document.Name, null, problem)) with
                {
                    IsForeign = shape.IsForeign,
                };
            }

            var items = new JsonItems(target, document.Mapping);
            shape.ReadAll(bytes.Span, items);
            return items.Close(shape.Path.Length == 0 ? JsonLists.Hint(bytes.Span) : "");
        }
        catch (JsonException damage)
        {
            return ReadOutcome.Refused(new Refusal(
                document.Name,
                (int)Math.Min(int.MaxValue, (damage.LineNumber ?? 0) + 1),
                $"the JSON is damaged here, or nests deeper than {ReadLimits.Depth} levels"));
        }
    }

    private static ReadOnlyMemory<byte>? Utf8Of(
        ReadOnlyMemory<byte> bytes, SourceDocument document, out Refusal? refusal)
    {
        refusal = null;
        var start = bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        if (Utf8.IsValid(bytes.Span) && !bytes.Span[..Math.Min(4, bytes.Length)].Contains((byte)0))
        {
            return bytes[start..];
        }

        using var text = TextEncodings.Open(bytes, document.Mapping.Encoding, out _, out var problem);
        refusal = problem is null ? null : new Refusal(document.Name, null, problem);
        return text is null ? null : Encoding.UTF8.GetBytes(text.ReadToEnd());
    }
}
