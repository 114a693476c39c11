using System.Collections;
using RightsGraph.Api.Execution;

namespace RightsGraph.Api.Schema;

/// <summary>An object type most of whose fields are read from their object alone.</summary>
internal abstract class ObjectType<T> : ObjectGraphType<T>
{
    protected ObjectType(string name, string description)
    {
        Name = name;
        Description = description;
    }

    protected void Id(Func<T, string> read, string description) =>
        Field<NonNullGraphType<IdGraphType>>("id").Reads(read).Description(description);

    protected void Text(string name, Func<T, string> read, string description) =>
        Field<NonNullGraphType<StringGraphType>>(name).Reads(read).Description(description);

    protected void NullableText(string name, Func<T, string?> read, string description) =>
        Field<StringGraphType>(name).Reads(read).Description(description);

    protected void Number(string name, Func<T, int> read, string description) =>
        Field<NonNullGraphType<IntGraphType>>(name).Reads(read).Description(description);

    protected void NullableNumber(string name, Func<T, int?> read, string description) =>
        Field<IntGraphType>(name).Reads(read).Description(description);

    protected void Flag(string name, Func<T, bool> read, string description) =>
        Field<NonNullGraphType<BooleanGraphType>>(name).Reads(read).Description(description);

    /// <summary>Boxes numbers and dates, so lists of thousands read theirs by the methods of their types.</summary>
    protected void Value<TGraph>(string name, Func<T, object?> read, string description)
        where TGraph : IGraphType =>
        Field<TGraph>(name).Reads(read).Description(description);

    protected void List<TItem>(string name, Func<T, IEnumerable> read, string description)
        where TItem : IGraphType =>
        Value<NonNullGraphType<ListGraphType<NonNullGraphType<TItem>>>>(name, read, description);
}
