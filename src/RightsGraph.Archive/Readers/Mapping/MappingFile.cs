using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace RightsGraph.Archive.Readers.Mapping;

/// <summary>A file beside documents that says how they are read: for patterns of names, which column or path is which
/// field, and what is the same for all.</summary>
public sealed class MappingFile
{
    /// <summary>Lies beside the documents whose columns it explains.</summary>
    public const string Name = "rightsgraph.map.yaml";

    /// <summary>In characters; a mapping is written by hand.</summary>
    public const int MaxLength = 1 << 16;

    private readonly IReadOnlyList<(NamePattern Pattern, DocumentMapping Mapping)> rules;

    private MappingFile(IReadOnlyList<(NamePattern Pattern, DocumentMapping Mapping)> rules) => this.rules = rules;

    /// <param name="name">For refusals.</param>
    /// <param name="text">Of the file.</param>
    /// <param name="refusal">Why it is no mapping; null where it is one.</param>
    public static MappingFile? Parse(string name, string text, out Refusal? refusal)
    {
        try
        {
            var rules = text.Length <= MaxLength
                ? Rules(text)
                : throw new MappingException(1, $"it has more than {MaxLength:N0} characters");
            refusal = null;
            return new MappingFile(rules);
        }
        catch (MappingException problem)
        {
            refusal = new Refusal(name, problem.Line, problem.Message);
        }
        catch (YamlException problem)
        {
            refusal = new Refusal(
                name,
                (int)Math.Max(1, problem.Start.Line),
                "it is not YAML here; expected lines such as '  country: To'");
        }

        return null;
    }

    /// <param name="path">Of a document in the mapping's folder, with <c>/</c>.</param>
    public DocumentMapping For(string path) =>
        rules.FirstOrDefault(rule => rule.Pattern.Matches(path)).Mapping ?? DocumentMapping.None;

    private static List<(NamePattern Pattern, DocumentMapping Mapping)> Rules(string text)
    {
        RefuseAliases(text);
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        if (yaml.Documents.Count == 0)
        {
            return [];
        }

        return yaml.Documents[0].RootNode is YamlMappingNode root
            ?
            [
                .. root.Children.Select(rule =>
                    (new NamePattern(MappingRule.TextOf(rule.Key)), MappingRule.Of(rule.Value))),
            ]
            : throw new MappingException(
                1, "expected patterns of names, such as '\"*.csv\":', each with its lines under it");
    }

    /// <summary>An alias repeats what its anchor holds: ten lines of them can mean a billion values.</summary>
    private static void RefuseAliases(string text)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (parser.MoveNext())
        {
            depth += parser.Current!.NestingIncrease;
            if (parser.Current is YamlDotNet.Core.Events.AnchorAlias || depth > 16)
            {
                throw new MappingException(
                    (int)parser.Current.Start.Line, "a mapping has no aliases (*name) and does not nest deeper");
            }
        }
    }
}
