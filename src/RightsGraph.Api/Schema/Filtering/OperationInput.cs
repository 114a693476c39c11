using GraphQL;
using GraphQL.Types;
using RightsGraph.Api.Errors;
using RightsGraph.Api.Schema.Arguments;

namespace RightsGraph.Api.Schema.Filtering;

/// <summary>
/// What a value of one type can be tested for: the input type that clients see, and the tests behind its operators. A
/// negation is the exact complement of its positive operator, so a missing value satisfies it.
/// </summary>
/// <typeparam name="T">Nullable, also where the field that is tested never is null.</typeparam>
internal abstract class OperationInput<T> : InputObjectGraphType
{
    /// <summary>The conditions of all operators together; null where the value says nothing.</summary>
    /// <param name="value">An object of operators.</param>
    /// <param name="nullable">Whether the tested field can be null, and so be compared with null.</param>
    public Func<T, bool>? Compile(InputValue value, bool nullable)
    {
        Func<T, bool>? all = null;
        foreach (var (name, operand) in value.AsFields())
        {
            var field = Operator(name);
            if (field.Compile(operand, nullable) is { } compiled)
            {
                var test = field.IsNegated ? tested => !compiled(tested) : compiled;
                var before = all;
                all = before is null ? test : tested => before(tested) && test(tested);
            }
        }

        return all;
    }

    public OperatorField<T> Operator(string name) => (OperatorField<T>)GetField(name)!;

    protected void Equality<TScalar>()
    {
        const string Equal = "Equal to this.";
        const string NotEqual = "Not equal to this; a missing value is not.";
        Pair<TScalar>(OperatorKind.Equal, "eq", Equal, "neq", NotEqual, (name, operand, nullable) =>
        {
            var expected = Operand(operand, name, nullable);
            return tested => EqualityComparer<T>.Default.Equals(tested, expected);
        });
    }

    /// <typeparam name="TList">The type of the operand.</typeparam>
    protected void Membership<TList>()
    {
        const string In = "Equal to one of these. An empty list matches nothing.";
        const string NotIn = "Equal to none of these. An empty list matches everything.";
        Pair<TList>(OperatorKind.OneOf, "in", In, "nin", NotIn, (name, operand, nullable) =>
            Operands(operand, name, nullable).ToHashSet().Contains);
    }

    /// <summary>A test that only a value that is there can pass, and its negation where it has one.</summary>
    protected void Comparison<TScalar>(
        OperatorKind kind, string name, string? negation, string description, Func<T, T, bool> holds)
    {
        if (negation is null)
        {
            Add<TScalar>(kind, isNegated: false, name, description, (operand, _) => Compared(name, operand));
        }
        else
        {
            Pair<TScalar>(
                kind,
                name,
                description,
                negation,
                $"The opposite of {name}; a missing value satisfies it.",
                (written, operand, _) => Compared(written, operand));
        }

        Func<T, bool> Compared(string written, InputValue operand)
        {
            var expected = Operand(operand, written, nullable: false);
            return tested => tested is not null && holds(tested, expected);
        }
    }

    /// <summary>Joins operation objects of this type.</summary>
    protected void Junction(string name, string description, Func<InputValue, bool, Func<T, bool>?> compile) =>
        AddField(new OperatorField<T>
        {
            Name = name,
            Description = description,
            ResolvedType = new ListGraphType(new NonNullGraphType(this)),
            Kind = OperatorKind.TextOnly,
            IsNegated = false,
            Compile = compile,
        });

    /// <summary>An operator and its negation; the compiler is told which was written, for errors.</summary>
    private void Pair<TOperand>(
        OperatorKind kind,
        string name,
        string description,
        string negation,
        string negationDescription,
        Func<string, InputValue, bool, Func<T, bool>> compile)
    {
        Add<TOperand>(
            kind, isNegated: false, name, description, (operand, nullable) => compile(name, operand, nullable));
        Add<TOperand>(
            kind,
            isNegated: true,
            negation,
            negationDescription,
            (operand, nullable) => compile(negation, operand, nullable));
    }

    private void Add<TOperand>(
        OperatorKind kind,
        bool isNegated,
        string name,
        string description,
        Func<InputValue, bool, Func<T, bool>?> compile) =>
        AddField(new OperatorField<T>
        {
            Name = name,
            Description = description,
            Type = typeof(TOperand),
            Kind = kind,
            IsNegated = isNegated,
            Compile = compile,
        });

    /// <summary>The list that an operator compares with; one value stands for a list of one.</summary>
    public IReadOnlyList<T> Operands(InputValue operand, string name, bool nullable)
    {
        RefuseNull(operand, name);
        return
        [
            .. operand.AsList().Select(item => item is InputNull && !nullable
                ? throw ApiErrors.NullItem(name, Name, GetField(name)!.ResolvedType!.GetNamedType().Name)
                : Operand(item, name, nullable)),
        ];
    }

    /// <summary>The value that an operator compares with.</summary>
    public T Operand(InputValue operand, string name, bool nullable)
    {
        if (!nullable)
        {
            RefuseNull(operand, name);
        }

        return (T)operand.Coerce(GetField(name)!.ResolvedType!)!;
    }

    private void RefuseNull(InputValue operand, string name)
    {
        if (operand is InputNull)
        {
            throw ApiErrors.NullOperand(name, Name, $"{GetField(name)!.ResolvedType}!");
        }
    }
}
