using System.Text;

namespace RightsGraph.Tests.Api.Limits;

/// <summary>
/// Writes small documents over a part of the schema. A fragment spreads only later ones, so that none is circular;
/// some spreads name none at all.
/// </summary>
internal sealed class RandomDocument
{
    private const int Fragments = 4;

    private static readonly Dictionary<string, (string Field, string? Type)[]> Fields = new()
    {
        ["Query"] = [("__typename", null), ("countries", "CountriesConnection"), ("entries", "EntriesConnection"),
            ("node(id:1)", "Node"), ("nodes(ids:[1,2,3])", "Node"), ("nope", null)],
        ["CountriesConnection"] = [("totalCount", null), ("nodes", "Country"), ("edges", "CountriesEdge")],
        ["CountriesEdge"] = [("cursor", null), ("node", "Country")],
        ["EntriesConnection"] = [("totalCount", null), ("nodes", "Entry"), ("edges", "EntriesEdge")],
        ["EntriesEdge"] = [("cursor", null), ("node", "Entry")],
        ["Country"] = [("name", null), ("entries", "EntriesConnection")],
        ["Entry"] = [("title", null), ("country", "Country"), ("citation{source{name}}", null)],
        ["Node"] = [("id", null)],
    };

    private readonly Random random;
    private readonly string[] typeOfFragment;

    private RandomDocument(int seed)
    {
        random = new Random(seed);
        typeOfFragment =
            [.. Enumerable.Range(0, Fragments).Select(_ => Fields.Keys.ElementAt(random.Next(Fields.Count)))];
    }

    public static string Of(int seed) => new RandomDocument(seed).Write();

    private string Write()
    {
        var text = new StringBuilder("query($n:Int=7,$m:Int)");
        Selections(text, "Query", 0, 4);
        for (var fragment = 0; fragment < Fragments; fragment++)
        {
            text.Append($" fragment F{fragment} on {typeOfFragment[fragment]}");
            Selections(text, typeOfFragment[fragment], fragment + 1, 2);
        }

        return text.ToString();
    }

    private void Selections(StringBuilder text, string type, int firstFragment, int depth)
    {
        text.Append('{');
        for (var count = random.Next(1, 4); count > 0; count--)
        {
            var spreadable = Enumerable.Range(firstFragment, Fragments - firstFragment)
                .Where(fragment => typeOfFragment[fragment] == type).ToArray();
            switch (random.Next(6))
            {
                case 0 when spreadable.Length > 0:
                    text.Append($"...F{spreadable[random.Next(spreadable.Length)]} ");
                    break;
                case 1 when depth > 0:
                    text.Append(random.Next(2) == 0 ? "..." : $"...on {type}");
                    Selections(text, type, firstFragment, depth - 1);
                    break;
                case 2 when random.Next(4) == 0:
                    text.Append("...Unknown ");
                    break;
                default:
                    Field(text, type, firstFragment, depth);
                    break;
            }
        }

        text.Append("} ");
    }

    private void Field(StringBuilder text, string type, int firstFragment, int depth)
    {
        var options = Fields[type].Where(field => field.Type is null || depth > 0).ToArray();
        if (options.Length == 0)
        {
            text.Append("__typename ");
            return;
        }

        var (field, of) = options[random.Next(options.Length)];
        text.Append(random.Next(3) == 0 ? $"a{random.Next(5)}:{field}" : field);
        if (of?.EndsWith("Connection", StringComparison.Ordinal) == true)
        {
            text.Append(random.Next(6) switch
            {
                0 => "",
                1 => "(first:$n)",
                2 => "(last:$m)",
                3 => $"(first:{random.Next(60)},last:{random.Next(60)})",
                _ => $"(first:{random.Next(60)})",
            });
        }

        text.Append(' ');
        if (of is not null)
        {
            Selections(text, of, firstFragment, depth - 1);
        }
    }
}
