using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace RightsGraph.Archive.Readers;

/// <summary>Reads the fields of a YAML mapping, event by event. Anchors are refused, as they can multiply, and so is
/// what is nested deeply.</summary>
internal static class YamlBlock
{
    private const int MaxDepth = 8;

    public static List<FrontMatterField>? Read(List<string> block, int firstLine, out LineProblem? problem)
    {
        problem = null;
        var fields = new List<FrontMatterField>();
        try
        {
            var parser = new Parser(new StringReader(string.Join('\n', block)));
            parser.Consume<StreamStart>();
            parser.Consume<DocumentStart>();
            if (!parser.Accept<MappingStart>(out var start))
            {
                throw Refused(parser.Current!, "expected 'key: value' lines");
            }

            ReadMapping(parser, "", 1, fields, firstLine);
            if (!parser.Accept<DocumentEnd>(out _))
            {
                throw Refused(parser.Current ?? start, "expected one mapping");
            }
        }
        catch (YamlException damage)
        {
            var what = damage is YamlRefusal refusal ? refusal.Message : "the line is no YAML";
            problem = new LineProblem(firstLine + (int)Math.Clamp(damage.Start.Line - 1, 0, block.Count - 1), what);
        }
        catch (Exception damage) when (damage is ArgumentException or InvalidOperationException or OverflowException)
        {
            // The library lets these escape for escapes of characters that do not exist.
            problem = new LineProblem(firstLine, "the block is no YAML");
        }

        return problem is null ? fields : null;
    }

    private static void ReadMapping(
        Parser parser, string prefix, int depth, List<FrontMatterField> fields, int firstLine)
    {
        parser.Consume<MappingStart>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = ScalarOf(parser, "expected a key");
            if (parser.Accept<MappingStart>(out var inner))
            {
                CheckNode(inner, depth);
                ReadMapping(parser, $"{prefix}{key.Value}.", depth + 1, fields, firstLine);
                continue;
            }

            var values = new List<string>();
            ReadValues(parser, depth, values);
            fields.Add(new FrontMatterField(
                prefix + key.Value, values, firstLine + (int)Math.Max(0, key.Start.Line - 1)));
        }
    }

    private static void ReadValues(Parser parser, int depth, List<string> values)
    {
        if (parser.Accept<Scalar>(out _))
        {
            values.Add(ScalarOf(parser, "").Value);
            values.RemoveAll(value => value is "~" or "null" or "");
            return;
        }

        if (parser.Accept<NodeEvent>(out var node))
        {
            CheckNode(node, depth);
        }

        var isMapping = parser.TryConsume<MappingStart>(out _);
        if (!isMapping && !parser.TryConsume<SequenceStart>(out _))
        {
            throw Refused(parser.Current!, "expected a value");
        }

        while (!parser.TryConsume<SequenceEnd>(out _) && !parser.TryConsume<MappingEnd>(out _))
        {
            ReadValues(parser, depth + 1, values);
        }
    }

    private static Scalar ScalarOf(Parser parser, string otherwise)
    {
        if (!parser.TryConsume<Scalar>(out var scalar))
        {
            throw Refused(parser.Current!, parser.Current is AnchorAlias ? "aliases are not read here" : otherwise);
        }

        CheckNode(scalar, 0);
        return scalar.Value.Contains('\0', StringComparison.Ordinal) || !IsText(scalar.Value)
            ? throw Refused(scalar, "a value holds what no text does")
            : scalar;
    }

    private static bool IsText(string value) => value.EnumerateRunes().All(rune => rune.Value != 0xFFFD)
        || value.Contains('\uFFFD', StringComparison.Ordinal);

    private static void CheckNode(NodeEvent node, int depth)
    {
        if (!node.Anchor.IsEmpty)
        {
            throw Refused(node, "anchors are not read here");
        }

        if (depth > MaxDepth)
        {
            throw Refused(node, $"more than {MaxDepth} values stand within each other");
        }
    }

    private static YamlRefusal Refused(ParsingEvent at, string what) => new(at.Start, at.End, what);

    private sealed class YamlRefusal(Mark start, Mark end, string message) : YamlException(start, end, message);
}
