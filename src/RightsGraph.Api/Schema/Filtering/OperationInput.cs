using RightsGraph.Api.Errors;

namespace RightsGraph.Api.Schema.Filtering;

/// <summary>The input type of the operators on values of one type, with their tests. A negation is the exact complement
/// of its positive operator, so a missing value satisfies it.</summary>
/// <typeparam name="T">Nullable, also where the tested field is never null.</typeparam>
internal abstract class OperationInput<T> : InputObjectGraphType
{
    /// <returns>Null where the value says nothing.</returns>
    public Func<T, bool>? Compile(InputValue value, bool nullable) =>
        Compile(value, (field, operand) => field.Compile!(operand, nullable));

    /// <summary>How many tests a value makes of each record. A list of members is one, as it is hashed.</summary>
    public int CountTests(InputValue value) => value.AsFields().Sum(field =>
        Operator(field.Key).Kind is not (OperatorKind.And or OperatorKind.Or) ? 1
        : field.Value is InputNull ? 0
        : field.Value.AsList().Sum(CountTests));

    public OperatorField<T> Operator(string name) => (OperatorField<T>)GetField(name)!;

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

    /// <summary>Only a field that can be null can be compared with null.</summary>
    public T Operand(InputValue operand, string name, bool nullable)
    {
        if (!nullable)
        {
            RefuseNull(operand, name);
        }

        return (T)operand.Coerce(GetField(name)!.ResolvedType!)!;
    }

    protected Func<TTested, bool>? Compile<TTested>(
        InputValue value, Func<OperatorField<T>, InputValue, Func<TTested, bool>> compileOperator)
    {
        Func<TTested, bool>? all = null;
        foreach (var (name, operand) in value.AsFields())
        {
            var field = Operator(name);
            all = Predicates.And(all, field.Kind switch
            {
                OperatorKind.And => Predicates.All(Members(operand)),
                OperatorKind.Or => Predicates.Any(Members(operand)),
                _ => Test(field, operand),
            });
        }

        return all;

        Func<TTested, bool>[] Members(InputValue operand) => operand is InputNull
            ? []
            : [.. operand.AsList().Select(member => Compile(member, compileOperator)).OfType<Func<TTested, bool>>()];

        Func<TTested, bool> Test(OperatorField<T> field, InputValue operand)
        {
            var test = compileOperator(field, operand);
            return field.IsNegated ? tested => !test(tested) : test;
        }
    }

    protected void Equality<TScalar>()
    {
        const string Equal = "Equal to this.";
        const string NotEqual = "Not equal to this; a missing value is not.";
        Add<TScalar>(OperatorKind.Equal, "eq", Equal, "neq", NotEqual, (name, operand, nullable) =>
        {
            var expected = Operand(operand, name, nullable);
            return tested => EqualityComparer<T>.Default.Equals(tested, expected);
        });
    }

    protected void Membership<TList>()
    {
        const string In = "Equal to one of these. An empty list matches nothing.";
        const string NotIn = "Equal to none of these. An empty list matches everything.";
        Add<TList>(OperatorKind.OneOf, "in", In, "nin", NotIn, (name, operand, nullable) =>
            Operands(operand, name, nullable).ToHashSet().Contains);
    }

    /// <summary>Adds an operator that no missing value satisfies.</summary>
    protected void Comparison<TScalar>(
        OperatorKind kind, string name, string? negation, string description, Func<T, T, bool> holds) =>
        Comparison<TScalar>(
            kind, name, negation, description, expected => tested => holds(tested, expected));

    /// <summary>The same, where a test is made for the operand once.</summary>
    protected void Comparison<TScalar>(
        OperatorKind kind, string name, string? negation, string description, Func<T, Func<T, bool>> compile)
    {
        var opposite = $"The opposite of {name}; a missing value satisfies it.";
        Add<TScalar>(kind, name, description, negation, opposite, (written, operand, _) =>
        {
            var test = compile(Operand(operand, written, nullable: false));
            return tested => tested is not null && test(tested);
        });
    }

    /// <summary>Adds <c>and</c> or <c>or</c>.</summary>
    protected void Junction(OperatorKind kind, string name, string description) =>
        AddField(new OperatorField<T>
        {
            Name = name,
            Description = description,
            ResolvedType = new ListGraphType(new NonNullGraphType(this)),
            Kind = kind,
        });

    /// <summary>Adds an operator and its negation. Their errors name the one that was written.</summary>
    private void Add<TOperand>(
        OperatorKind kind,
        string name,
        string description,
        string? negation,
        string negationDescription,
        Func<string, InputValue, bool, Func<T, bool>> compile)
    {
        AddOne(name, description, isNegated: false);
        if (negation is not null)
        {
            AddOne(negation, negationDescription, isNegated: true);
        }

        void AddOne(string written, string about, bool isNegated) => AddField(new OperatorField<T>
        {
            Name = written,
            Description = about,
            Type = typeof(TOperand),
            Kind = kind,
            IsNegated = isNegated,
            Compile = (operand, nullable) => compile(written, operand, nullable),
        });
    }

    private void RefuseNull(InputValue operand, string name)
    {
        if (operand is InputNull)
        {
            throw ApiErrors.NullOperand(name, Name, $"{GetField(name)!.ResolvedType}!");
        }
    }
}
