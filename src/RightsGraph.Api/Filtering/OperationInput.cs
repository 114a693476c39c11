using GraphQL.Types;
using RightsGraph.Api.Errors;
using RightsGraph.Api.Arguments;

namespace RightsGraph.Api.Filtering;

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
            if (((OperatorField<T>)GetField(name)!).Compile(operand, nullable) is { } test)
            {
                var before = all;
                all = before is null ? test : tested => before(tested) && test(tested);
            }
        }

        return all;
    }

    protected void Equality<TScalar>()
    {
        Operator<TScalar>("eq", "Equal to this.", Equal);
        Operator<TScalar>("neq", "Not equal to this; a missing value is not.", (operand, nullable) =>
            Negated(Equal(operand, nullable)));

        Func<T, bool> Equal(InputValue operand, bool nullable)
        {
            var expected = Operand(operand, "eq", nullable);
            return tested => EqualityComparer<T>.Default.Equals(tested, expected);
        }
    }

    /// <typeparam name="TList">The type of the operand.</typeparam>
    protected void Membership<TList>()
    {
        Operator<TList>("in", "Equal to one of these. An empty list matches nothing.", Within);
        Operator<TList>("nin", "Equal to none of these. An empty list matches everything.", (operand, nullable) =>
            Negated(Within(operand, nullable)));

        Func<T, bool> Within(InputValue operand, bool nullable)
        {
            return Operands(operand, "in", nullable).ToHashSet().Contains;
        }
    }

    /// <summary>An operator whose operand is a value, and its negation where it has one.</summary>
    protected void Comparison<TScalar>(
        string name, string? negation, string description, Func<T, T, bool> holds)
    {
        Operator<TScalar>(name, description, Compared);
        if (negation is not null)
        {
            Operator<TScalar>(negation, $"The opposite of {name}; a missing value satisfies it.", (operand, nullable) =>
                Negated(Compared(operand, nullable)));
        }

        Func<T, bool> Compared(InputValue operand, bool nullable)
        {
            var expected = Operand(operand, name, nullable: false);
            return tested => tested is not null && holds(tested, expected);
        }
    }

    protected void Operator<TOperand>(string name, string description, Func<InputValue, bool, Func<T, bool>?> compile) =>
        AddField(new OperatorField<T>
        {
            Name = name, Description = description, Type = typeof(TOperand), Compile = compile,
        });

    protected void Operator(string name, IGraphType type, string description, Func<InputValue, bool, Func<T, bool>?> compile) =>
        AddField(new OperatorField<T>
        {
            Name = name, Description = description, ResolvedType = type, Compile = compile,
        });

    protected static Func<T, bool> Negated(Func<T, bool> test) => tested => !test(tested);

    /// <summary>The list that an operator compares with; one value stands for a list of one.</summary>
    public IReadOnlyList<T> Operands(InputValue operand, string name, bool nullable)
    {
        RefuseNull(operand, name);
        return [.. operand.AsList().Select(item => Operand(item, name, nullable))];
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
