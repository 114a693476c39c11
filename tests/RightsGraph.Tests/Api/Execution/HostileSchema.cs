using System.Collections;
using GraphQL;
using GraphQL.Types;
using RightsGraph.Api.Execution;

namespace RightsGraph.Tests.Api.Execution;

/// <summary>
/// A schema in which anything can go wrong: fields of every wrapping, with values and nulls, and resolvers that throw.
/// What a field does follows from its object and its name, so that it does the same whoever executes it.
/// </summary>
internal sealed class HostileSchema : GraphQL.Types.Schema
{
    private static readonly Func<IGraphType, IGraphType>[] Wrappings =
    [
        type => type,
        type => new NonNullGraphType(type),
        type => new ListGraphType(type),
        type => new ListGraphType(new NonNullGraphType(type)),
        type => new NonNullGraphType(new ListGraphType(type)),
        type => new NonNullGraphType(new ListGraphType(new NonNullGraphType(type))),
        type => new ListGraphType(new ListGraphType(new NonNullGraphType(type))),
        type => new NonNullGraphType(new ListGraphType(new NonNullGraphType(new ListGraphType(type)))),
    ];

    public HostileSchema()
    {
        var @interface = new InterfaceGraphType { Name = "Any" };
        var types = new[] { "Even", "Odd" }.Select((name, parity) => new ObjectGraphType<Thing>
        {
            Name = name,
            IsTypeOf = value => value is Thing thing && thing.Seed % 2 == parity,
        }).ToArray();
        Query = new ObjectGraphType { Name = "Query" };
        AddFields(@interface, types, @interface);
        foreach (var type in types.Append(Query))
        {
            AddFields(type, types, @interface);
        }

        foreach (var type in types)
        {
            type.AddResolvedInterface(@interface);
            @interface.AddPossibleType(type);
            RegisterType(type);
        }

        Initialize();
    }

    private static void AddFields(IComplexGraphType type, ObjectGraphType<Thing>[] types, InterfaceGraphType @interface)
    {
        var scalars = new ScalarGraphType[] { new IntGraphType(), new StringGraphType() };
        foreach (var (named, name) in scalars
            .Concat<IGraphType>(types)
            .Append(@interface)
            .Select(named => (named, named.Name)))
        {
            for (var wrapping = 0; wrapping < Wrappings.Length; wrapping++)
            {
                AddField(type, $"{name.ToLowerInvariant()}{wrapping}", Wrappings[wrapping](named));
            }
        }
    }

    private static void AddField(IComplexGraphType type, string name, IGraphType resolved)
    {
        var field = new FieldType { Name = name, ResolvedType = resolved };
        if (type is IObjectGraphType)
        {
            // Both kinds of resolvers, and of a scalar's also that which is written unboxed.
            field.Resolver = (name[^1] % 3) switch
            {
                0 when resolved is IntGraphType => new FieldReader<Thing?, int?>(
                    thing => (int?)Thing.Resolve(thing, name, resolved)),
                0 => new FieldReader<Thing?, object?>(thing => Thing.Resolve(thing, name, resolved)),
                _ => new GraphQL.Resolvers.FuncFieldResolver<Thing?, object?>(
                    context => Thing.Resolve(context.Source, name, resolved)),
            };
        }

        type.AddField(field);
    }
}

/// <summary>An object that all its fields are made from.</summary>
internal sealed record Thing(int Seed)
{
    public static object? Resolve(Thing? thing, string field, IGraphType type)
    {
        var seed = Mix(thing?.Seed ?? 0, field.Aggregate(7, Mix));
        return (seed % 23) switch
        {
            0 => throw new ExecutionError($"refused by {field}"),
            1 => throw new InvalidOperationException($"fault of {field}"),
            2 => throw new OperationCanceledException("of something else than the request"),
            3 => new object(),
            4 => null,
            _ => Value(seed, type),
        };
    }

    private static object? Value(int seed, IGraphType type) => type switch
    {
        NonNullGraphType nonNull => Value(seed, nonNull.ResolvedType!),
        ListGraphType list => seed % 2 == 0
            ? Items(seed, list.ResolvedType!).ToArray()
            : Failing(seed, list.ResolvedType!),
        _ when seed % 17 == 0 => null,
        IntGraphType => seed % 13 == 0 ? "no number" : seed,
        StringGraphType => $"text \"{seed}\"\n\t\u0001 é \U0001F600 {(seed % 5 == 0 ? "\uD800" : "")}",
        _ when type.Name == "Even" => new Thing(seed - seed % 2 + (seed % 19 == 0 ? 1 : 0)),
        _ when type.Name == "Odd" => new Thing(seed | 1),
        _ => new Thing(seed),
    };

    private static IEnumerable<object?> Items(int seed, IGraphType type) =>
        Enumerable.Range(0, seed % 4).Select(index => Value(Mix(seed, index), type));

    private static IEnumerable Failing(int seed, IGraphType type)
    {
        // Of items before the fault GraphQL.NET would report the leaves' errors and not the objects'.
        if (seed % 7 == 0)
        {
            throw new InvalidOperationException("fault of a list");
        }

        foreach (var item in Items(seed, type))
        {
            yield return item;
        }
    }

    private static int Mix(int seed, char letter) => Mix(seed, (int)letter);

    private static int Mix(int seed, int other)
    {
        var mixed = unchecked((uint)((seed * 31) ^ (other * 0x61C88647) ^ (seed >> 7)));
        return (int)(mixed % 1_000_003);
    }
}
