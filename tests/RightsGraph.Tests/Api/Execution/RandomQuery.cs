using System.Globalization;
using System.Text.Json;
using GraphQL;
using GraphQL.Types;

namespace RightsGraph.Tests.Api.Execution;

/// <summary>
/// A random query that a schema allows: aliases, fields that merge, named and inline fragments on objects and
/// interfaces, @skip and @include, arguments written as literals and in variables, introspection among the data.
/// </summary>
internal sealed class RandomQuery
{
    private const int Depth = 6;
    private const int MostFields = 60;

    private readonly Random random;
    private readonly ISchema schema;
    private readonly RandomValues values;
    private readonly Dictionary<string, object?> variables = [];
    private readonly List<string> declarations = [];
    private readonly HashSet<string> withDefault = [];
    private readonly List<(string Name, IGraphType On, string Text)> fragments = [];
    private readonly List<string> argumentLists = [];
    private readonly string root;
    private int fields;
    private readonly HashSet<string> introspectionFragments = [];
    private bool isIntrospecting;
    private int introspections;

    /// <param name="schema">Whose fields are asked for.</param>
    /// <param name="seed">The same one makes the same query.</param>
    /// <param name="ids">To ask for by id.</param>
    public RandomQuery(ISchema schema, int seed, IReadOnlyList<string> ids)
    {
        random = new Random(seed);
        this.schema = schema;
        values = new RandomValues(random, ids);
        root = Selection(schema.Query, Depth);
    }

    public string Text => TextWith("");

    /// <summary>The same with more root fields behind the others, so that these keep their locations.</summary>
    public string TextWith(string rootFields, string introspection = "")
    {
        var declared = declarations.Count == 0 ? "" : $"({string.Join(", ", declarations)})";
        var definitions = string.Concat(fragments
            .Where(fragment => introspection.Length > 0 || !introspectionFragments.Contains(fragment.Name))
            .Select(fragment => $"\n{fragment.Text}"));
        return $"query Q{declared} {root[..^1]}{rootFields}{introspection} }}{definitions}";
    }

    /// <summary>A selection of <c>__schema</c> or <c>__type</c> under an alias of its own, without variables.</summary>
    public string Introspection()
    {
        string[] names = [schema.Query.Name!, "String", "Nothing"];
        (fields, isIntrospecting) = (0, true);
        introspections++;
        var before = fragments.Count;
        var introspection = random.Next(2) == 0
            ? $"schema{introspections}: __schema {IntrospectionSelection("__Schema")}"
            : $"type{introspections}: __type(name: \"{names[random.Next(names.Length)]}\") "
                + IntrospectionSelection("__Type");
        isIntrospecting = false;
        introspectionFragments.UnionWith(fragments.Skip(before).Select(fragment => fragment.Name));
        return introspection;
    }

    public JsonElement Variables => JsonSerializer.SerializeToElement(variables);

    /// <summary>The same with other choices of what is skipped and included.</summary>
    public JsonElement OtherChoices => JsonSerializer.SerializeToElement(variables.ToDictionary(
        variable => variable.Key, variable => variable.Key.StartsWith('b') ? random.Next(2) == 0 : variable.Value));

    /// <summary>The same with variables left out, of other kinds, and null.</summary>
    public JsonElement OddVariables => JsonSerializer.SerializeToElement(variables
        .Where(_ => random.Next(8) > 0)
        .ToDictionary(
            variable => variable.Key,
            variable => random.Next(8) == 0 ? Odd(mayBeNull: !withDefault.Contains(variable.Key)) : variable.Value));

    public override string ToString() => $"{Text}\n{Variables}";

    private string Selection(IGraphType type, int depth)
    {
        var parts = Enumerable.Range(0, random.Next(1, 5)).Select(_ => Part(type, depth)).ToList();
        if (random.Next(3) == 0)
        {
            parts.Add(parts[0]);
        }

        return $"{{ {string.Join(' ', parts)} }}";
    }

    private string Part(IGraphType type, int depth) => random.Next(8) switch
    {
        0 => $"__typename{Condition()}",
        3 when type == schema.Query && random.Next(4) == 0 => OwnIntrospection(),
        1 when depth > 0 => InlineFragment(type, depth),
        2 when depth > 0 => Spread(type, depth),
        _ => Field((IComplexGraphType)type, depth),
    };

    private string OwnIntrospection()
    {
        var introspection = Introspection();
        introspectionFragments.Clear();
        return introspection;
    }

    private string IntrospectionSelection(string type)
    {
        const int Depth = 3;
        return Selection(schema.AllTypes[type]!, Depth);
    }

    private string InlineFragment(IGraphType type, int depth)
    {
        if (random.Next(4) == 0)
        {
            return $"...{Condition()} {Selection(type, depth - 1)}";
        }

        var on = TypeWithin(type);
        return $"... on {on.Name}{Condition()} {Selection(on, depth - 1)}";
    }

    private string Spread(IGraphType type, int depth)
    {
        var on = TypeWithin(type);
        var known = fragments.Where(fragment => fragment.On == on).ToArray();
        if (known.Length > 0 && random.Next(2) == 0)
        {
            return $"...{known[random.Next(known.Length)].Name}{Condition()}";
        }

        var selection = Selection(on, depth - 1);
        var name = $"F{fragments.Count}";
        fragments.Add((name, on, $"fragment {name} on {on.Name} {selection}"));
        return $"...{name}{Condition()}";
    }

    /// <summary>The type itself, an interface of it, or a type that it can be.</summary>
    private IGraphType TypeWithin(IGraphType type)
    {
        IGraphType[] choices =
        [
            type,
            .. type is IImplementInterfaces implementing ? implementing.ResolvedInterfaces : [],
            .. type is IAbstractGraphType @abstract ? @abstract.PossibleTypes : Enumerable.Empty<IGraphType>(),
        ];
        return choices[random.Next(choices.Length)];
    }

    private string Field(IComplexGraphType type, int depth)
    {
        var possible = type.Fields
            .Where(field => depth > 0 && fields < MostFields || field.ResolvedType!.GetNamedType() is ScalarGraphType)
            .ToArray();
        if (possible.Length == 0)
        {
            return "__typename";
        }

        fields++;
        var field = possible[random.Next(possible.Length)];
        var arguments = Arguments(field);
        var named = field.ResolvedType!.GetNamedType();
        var selection = named is ScalarGraphType ? "" : $" {Selection(named, depth - 1)}";
        return $"{Alias(type, field, arguments)}{field.Name}{arguments}{Condition()}{selection}";
    }

    /// <summary>
    /// Fields of one response key must be the same field with the same arguments, and of types that differ not even in
    /// whether they can be null.
    /// </summary>
    private string Alias(IComplexGraphType type, FieldType field, string arguments)
    {
        if (arguments.Length == 0 && random.Next(3) > 0 && (field.Name is "id" || type is not IImplementInterfaces))
        {
            return "";
        }

        if (!argumentLists.Contains(arguments))
        {
            argumentLists.Add(arguments);
        }

        return string.Create(
            CultureInfo.InvariantCulture, $"{type.Name}_{field.Name}_{argumentLists.IndexOf(arguments)}: ");
    }

    private string Arguments(FieldType field)
    {
        var written = (field.Arguments ?? [])
            .Where(argument =>
                argument.ResolvedType is NonNullGraphType && argument.DefaultValue is null
                || random.Next(3) == 0)
            .Select(argument => $"{argument.Name}: {Value(argument.ResolvedType!)}")
            .ToArray();
        return written.Length == 0 ? "" : $"({string.Join(", ", written)})";
    }

    private string Value(IGraphType type)
    {
        var value = values.Of(type);
        return !isIntrospecting && random.Next(3) == 0
            ? Variable(type.ToString()!, value.Json)
            : value.Literal;
    }

    private string Condition() => random.Next(12) switch
    {
        0 => $" @skip(if: {Flag()})",
        1 => $" @include(if: {Flag()})",
        2 => $" @skip(if: {Flag()}) @include(if: {Flag()})",
        _ => "",
    };

    private string Flag() => (isIntrospecting ? random.Next(2) : random.Next(4)) switch
    {
        0 => "true",
        1 => "false",
        2 when variables.Keys.Where(name => name.StartsWith('b')).ToArray() is { Length: > 0 } known =>
            $"${known[random.Next(known.Length)]}",
        _ => Variable("Boolean!", random.Next(2) == 0, "b"),
    };

    /// <summary>GraphQL.NET refuses null where it only might reach a place that takes none.</summary>
    private object? Odd(bool mayBeNull) => random.Next(mayBeNull ? 5 : 4) switch
    {
        0 => 1,
        1 => "text",
        2 => new[] { "KAZ" },
        3 => new { nothing = 1 },
        _ => null,
    };

    private string Variable(string type, object? value, string prefix = "v")
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{prefix}{declarations.Count}");

        // With a default, a variable that can be null may stand where null can't.
        if (value is bool or int && random.Next(3) == 0)
        {
            withDefault.Add(name);
            declarations.Add($"${name}: {type.TrimEnd('!')} = {JsonSerializer.Serialize(value)}");
        }
        else
        {
            declarations.Add($"${name}: {type}");
        }

        variables[name] = value;
        return $"${name}";
    }
}
