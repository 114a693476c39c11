using RightsGraph.Api.Errors;
using RightsGraph.Archive.Countries;
using RightsGraph.Archive.Snapshots;

namespace RightsGraph.Api.Schema.Filtering;

/// <summary>The input type of a <c>where</c>, and how its values become predicates.</summary>
internal abstract class FilterInput<T> : InputObjectGraphType
{
    private readonly Func<T, Func<Country, bool>, bool> isAboutAny;

    protected FilterInput(string name, string records, Func<T, Func<Country, bool>, bool> isAboutAny)
    {
        this.isAboutAny = isAboutAny;
        Name = name;
        Description = $"Which {records} to keep. Its fields are joined by AND; an empty object keeps them all.";
        var listOfThis = new ListGraphType(new NonNullGraphType(this));
        Add("and", listOfThis, "All of these must hold.", (operand, context) =>
            Members(operand, context).Aggregate((Filter<T>?)null, Filter<T>.And));
        Add(
            "or",
            listOfThis,
            "At least one of these must hold. An empty object in the list is left out.",
            (operand, context) => Filter<T>.Or([.. Members(operand, context).OfType<Filter<T>>()]));
        Add("not", this, "This must not hold.", (operand, context) =>
            Compile(operand, context) is { } filter ? Not(filter) : null);
    }

    /// <returns>Null where the value says nothing, as if it were not written.</returns>
    public Filter<T>? Compile(InputValue value, FilterContext context)
    {
        Filter<T>? all = null;
        foreach (var (name, operand) in value.AsFields())
        {
            var field = (FilterField)GetField(name)!;
            var type = field.ResolvedType!;
            all = Filter<T>.And(all, operand is InputNull && type is not ListGraphType
                ? throw ApiErrors.NullOperand(name, type.Name, $"{type.Name}!")
                : field.Compile(type, operand, context));
        }

        return all;
    }

    public Func<T, bool>? CompilePredicate(InputValue value, FilterContext context) =>
        Compile(value, context)?.ToPredicate();

    /// <summary>Adds a field that an operation object tests.</summary>
    protected void Value<TValue, TOperations>(
        string field,
        bool nullable,
        Func<T, TValue> read,
        string description,
        double microseconds = Filter.ConditionMicroseconds,
        Vocabulary? vocabulary = null)
        where TOperations : OperationInput<TValue> =>
        Add<TOperations>(
            field,
            description,
            (operations, operand, _) => operations.Compile(operand, nullable) is { } test
                ? ForRecords(record => test(read(record)), microseconds * operations.CountTests(operand))
                : null,
            vocabulary);

    protected void Text(
        string field, bool nullable, Func<T, string?> read, string description, Vocabulary? vocabulary = null) =>
        Value<string?, StringOperationFilterInput>(
            field, nullable, read, description, Filter.ShortTextMicroseconds, vocabulary);

    /// <summary>Adds a field that any input type tests.</summary>
    protected void Add<TInput>(
        string field,
        string description,
        Func<TInput, InputValue, FilterContext, Filter<T>?> compile,
        Vocabulary? vocabulary = null)
        where TInput : InputObjectGraphType =>
        AddField(new FilterField
        {
            Name = field,
            Description = description,
            Type = typeof(TInput),
            Vocabulary = vocabulary,
            Compile = (type, operand, context) => compile((TInput)type, operand, context),
        });

    protected Filter<T> ForRecords(
        Func<T, bool> condition, double microseconds = Filter.ConditionMicroseconds) =>
        new(isAboutAny, Records: condition, Microseconds: microseconds);

    protected Filter<T> ForCountries(Func<Country, bool> condition) => new(isAboutAny, Countries: [condition]);

    protected Filter<T> ForRange(SortedRange<T> range, Func<T, bool>? condition = null) =>
        new(isAboutAny, Range: range, Records: condition);

    private Filter<T> Not(Filter<T> filter)
    {
        var test = filter.ToPredicate();
        return ForRecords(record => !test(record), filter.Microseconds);
    }

    private void Add(
        string field, IGraphType type, string description, Func<InputValue, FilterContext, Filter<T>?> compile) =>
        AddField(new FilterField
        {
            Name = field,
            Description = description,
            ResolvedType = type,
            Compile = (_, operand, context) => compile(operand, context),
        });

    private IEnumerable<Filter<T>?> Members(InputValue operand, FilterContext context) =>
        operand is InputNull ? [] : operand.AsList().Select(member => Compile(member, context));

    private sealed class FilterField : ConditionField
    {
        public required Func<IGraphType, InputValue, FilterContext, Filter<T>?> Compile { get; init; }
    }
}

/// <summary>What predicates need that look into the archive, and go through lists of their own there.</summary>
/// <param name="Snapshot">The version that is read.</param>
/// <param name="Charge">Takes the microseconds of work that is about to be done.</param>
/// <param name="Cancellation">Ends it.</param>
internal sealed record FilterContext(
    Snapshot Snapshot, Action<double>? Charge = null, CancellationToken Cancellation = default);
