using GraphQL.Types;
using RightsGraph.Api.Errors;
using RightsGraph.Api.Schema.Arguments;
using RightsGraph.Archive.Countries;

namespace RightsGraph.Api.Schema.Filtering;

/// <summary>
/// A filter over records of one type: the input type that clients see, and how its values become closures. Fields are
/// declared once, with what they read.
/// </summary>
/// <param name="name">Of the input type.</param>
/// <param name="records">What is filtered, in the plural, for descriptions.</param>
/// <param name="countryOf">The country that a record belongs to.</param>
internal abstract class FilterInput<T>(string name, string records, Func<T, Country> countryOf) : InputObjectGraphType
{
    /// <summary>Null where the value says nothing: as if it were not written.</summary>
    public Filter<T>? Compile(InputValue value, FilterContext context)
    {
        Filter<T>? all = null;
        foreach (var (field, operand) in value.AsFields())
        {
            all = Filter<T>.And(all, ((FilterField<T>)GetField(field)!).Compile(operand, context));
        }

        return all;
    }

    /// <summary>As <see cref="Compile"/>, with all parts of the filter in one closure.</summary>
    public Func<T, bool>? CompilePredicate(InputValue value, FilterContext context) =>
        Compile(value, context)?.ToPredicate();

    /// <summary>To be called first in the constructor of a derived class.</summary>
    protected void Declare()
    {
        Name = name;
        Description = $"Which {records} to keep. Its fields are joined by AND; an empty object keeps them all.";
        Add("and", ListOfThis(), "All of these must hold.", (operand, context) =>
            Members(operand, context).Aggregate((Filter<T>?)null, Filter<T>.And));
        Add(
            "or",
            ListOfThis(),
            "At least one of these must hold. An empty object in the list is left out.",
            (operand, context) => Filter<T>.Or([.. Members(operand, context).OfType<Filter<T>>()]));
        Add("not", this, "This must not hold.", Not);
    }

    /// <summary>A field that an operation object tests.</summary>
    protected void Value<TValue, TOperations>(string field, bool nullable, Func<T, TValue> read, string description)
        where TOperations : OperationInput<TValue> =>
        Add<TOperations>(field, description, (operations, operand, _) =>
            operations.Compile(operand, nullable) is { } test ? ForRecords(record => test(read(record))) : null);

    /// <summary>A field that another filter tests.</summary>
    protected void Add<TInput>(
        string field, string description, Func<TInput, InputValue, FilterContext, Filter<T>?> compile)
        where TInput : InputObjectGraphType
    {
        FilterField<T>? added = null;
        added = new FilterField<T>
        {
            Name = field,
            Description = description,
            Type = typeof(TInput),
            Compile = (operand, context) => operand is InputNull
                ? throw ApiErrors.NullOperand(field, TypeName(added!), $"{TypeName(added!)}!")
                : compile((TInput)added!.ResolvedType!, operand, context),
        };
        AddField(added);
    }

    protected Filter<T> ForRecords(Func<T, bool> condition) => new(countryOf, Records: condition);

    protected Filter<T> ForCountries(Func<Country, bool> condition) => new(countryOf, Countries: condition);

    protected Filter<T> ForRange(SortedRange<T> range) => new(countryOf, Range: range);

    private void Add(
        string field, IGraphType type, string description, Func<InputValue, FilterContext, Filter<T>?> compile) =>
        AddField(new FilterField<T>
        {
            Name = field,
            Description = description,
            ResolvedType = type,
            Compile = compile,
        });

    private ListGraphType ListOfThis() => new(new NonNullGraphType(this));

    private Filter<T>? Not(InputValue operand, FilterContext context)
    {
        if (operand is InputNull)
        {
            throw ApiErrors.NullOperand("not", Name, $"{Name}!");
        }

        return CompilePredicate(operand, context) is { } test ? ForRecords(record => !test(record)) : null;
    }

    private IEnumerable<Filter<T>?> Members(InputValue operand, FilterContext context) =>
        operand is InputNull ? [] : operand.AsList().Select(member => Compile(member, context));

    private static string TypeName(FieldType field) => field.ResolvedType!.Name;
}
